package no.jobbsjanse.dev.acceptance;

import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Were a query to forget the scope, PostgreSQL would not. Every table with row-level security is tried, with the rows that
 * all other tests have left there: therefore late.
 */
@Order(Integer.MAX_VALUE - 3)
@ExtendWith(InBrowser.class)
class WallsAcceptanceTest {

    @ParameterizedTest
    @CsvSource({"'',''", "9999,''", "0301,030199", "9999,030101"})
    void from_a_place_without_rows_nothing_is_read_changed_deleted_or_added(String municipality, String district, Stack stack)
            throws SQLException {
        Assertions.assertThat(holes(stack, municipality, district)).isEmpty();
    }

    /** Or the test above would find nothing either. */
    @Test
    void at_home_rows_are_read_and_changed(Stack stack) throws SQLException {
        Assertions.assertThat(holes(stack, CASEWORKER.municipality(), ""))
                .contains("select * from registry.participation limit 1", "select from registry.person having count(*) > 0")
                .anyMatch(hole -> hole.startsWith("update registry.participation"));
    }

    private static List<String> holes(Stack stack, String municipality, String district) throws SQLException {
        List<String> holes = new ArrayList<>();
        try (Connection superuser = stack.database().pastAllWalls().getConnection();
                Connection application = stack.database().application().getConnection()) {
            application.setAutoCommit(false);
            List<Wall> walls = Wall.all(superuser);
            Assertions.assertThat(walls).hasSizeGreaterThan(15);
            for (Wall wall : walls) {
                stand(application, municipality, district);
                holes.addAll(wall.holes(application));
                application.rollback();
            }
        }
        return holes;
    }

    private static void stand(Connection application, String municipality, String district) throws SQLException {
        try (PreparedStatement place = application.prepareStatement(
                "select set_config('app.municipality', ?, true), set_config('app.district', ?, true)")) {
            place.setString(1, municipality);
            place.setString(2, district);
            place.execute();
        }
    }
}
