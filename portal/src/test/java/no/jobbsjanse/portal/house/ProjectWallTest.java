package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import no.jobbsjanse.dev.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whose projects one reads and which one changes are two questions, and the database answers both. */
class ProjectWallTest {

    private static final String SEEN = "select coalesce(string_agg(id, ' ' order by id), '') from registry.project";

    private static Database database;

    @BeforeAll
    static void start() throws SQLException {
        database = Database.temporary();
        try (Connection superuser = database.pastAllWalls().getConnection(); Statement statement = superuser.createStatement()) {
            statement.execute("""
                    insert into registry.project (id, municipality_number, district_number, name, created_at) values
                      ('city', '0301', null, 'Hele byen', now()), ('gamle', '0301', '030101', 'Gamle Oslo', now()),
                      ('grunerlokka', '0301', '030102', 'Grünerløkka', now()), ('drammen', '3301', null, 'Drammen', now()),
                      ('joint', '3301', null, 'Sammen', now()), ('bergen', '4601', null, 'Bergen', now());
                    insert into registry.project_share (project_id, municipality_number, shared_with) values
                      ('joint', '3301', '0301'), ('joint', '3301', '4601')""");
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void one_reads_those_of_the_place_of_the_whole_municipality_and_those_shared_with_it() throws SQLException {
        assertThat(in("3301", "", SEEN)).isEqualTo("drammen joint");
        assertThat(in("4601", "", SEEN)).isEqualTo("bergen joint");
        assertThat(in("0301", "", SEEN)).isEqualTo("city gamle grunerlokka joint");
        assertThat(in("0301", "030101", SEEN)).isEqualTo("city gamle joint");
        assertThat(in("", "", SEEN)).isEmpty();
    }

    @Test
    void one_changes_only_those_of_the_place() throws SQLException {
        String renamed = "with renamed as (update registry.project set name = name || '.' returning id)"
                + " select coalesce(string_agg(id, ' ' order by id), '') from renamed";
        assertThat(in("3301", "", renamed)).isEqualTo("drammen joint");
        assertThat(in("4601", "", renamed)).isEqualTo("bergen");
        assertThat(in("0301", "", renamed)).isEqualTo("city gamle grunerlokka");
        assertThat(in("0301", "030101", renamed)).isEqualTo("gamle");
        assertThat(in("", "", renamed)).isEmpty();
    }

    @Test
    void one_neither_begins_nor_moves_one_elsewhere() {
        for (String elsewhere : new String[] {"'4601', null", "'0301', null", "'0301', '030102'"}) {
            assertThatThrownBy(() -> in("0301", "030101", "insert into registry.project (id, municipality_number,"
                    + " district_number, name, created_at) values ('new', " + elsewhere + ", 'Ny', now()) returning id"))
                    .as(elsewhere).hasMessageContaining("row-level security");
            assertThatThrownBy(() -> in("0301", "030101", "update registry.project set (municipality_number, district_number)"
                    + " = (" + elsewhere + ") where id = 'gamle' returning id"))
                    .as(elsewhere).hasMessageContaining("row-level security");
        }
    }

    /** In a transaction of the application that comes to nothing. */
    private static String in(String municipality, String district, String sql) throws SQLException {
        try (Connection connection = database.application().getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.municipality', '%s', true), set_config('app.district', '%s', true)"
                    .formatted(municipality, district));
            try (ResultSet rows = statement.executeQuery(sql)) {
                return rows.next() ? rows.getString(1) : "";
            } finally {
                connection.rollback();
            }
        }
    }
}
