package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.dev.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A case of support is over when its time is, whatever the portal believes: the database asks its own clock. */
class SupportCaseTest {

    private static final String PERSON = UUID.randomUUID().toString();
    private static final String PARTICIPATION = UUID.randomUUID().toString();
    private static final String TOR = "select set_config('app.supporter', 'tor', true)";
    private static final String NAMED = "select count(*) from registry.person";
    private static final String SEEN = "select count(*) from registry.participation";

    private static Database database;

    @BeforeAll
    static void somebodyTakesPart() throws SQLException {
        database = Database.temporary();
        ask("select set_config('app.municipality', '3301', true)",
                "insert into registry.person (id, municipality_number, name_state, given_name, family_name, birth_date)"
                        + " values ('" + PERSON + "', '3301', 'FOUND', 'Åse', 'Ødegård', '1990-02-03')",
                "insert into registry.participation (id, person_id, municipality_number, started_on, financing, version,"
                        + " created_at, created_by, changed_at) values ('" + PARTICIPATION + "', '" + PERSON
                        + "', '3301', '2026-01-05', 'ORDINAER', 1, now(), 'kari', now())",
                "insert into lookup.name_lookup (person_id, municipality_number, state, attempts, next_attempt_at, lease,"
                        + " requested_at, entered_at) values ('" + PERSON + "', '3301', 'WAITING', 1, now(), 1, now(), now())",
                "insert into lookup.attempt (person_id, ended_at, millis, together) values ('" + PERSON + "', now(), 5, 1)",
                "select initials || birth_year from registry.person");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static String opened() throws SQLException {
        String id = ask(TOR, "insert into access.support_case (opened_by, opened_by_name, purpose, case_number)"
                + " values ('tor', 'Tor', 'RETTING', '1') returning id");
        ask(TOR, "update access.support_case set participation_id = '" + PARTICIPATION + "', person_id = '" + PERSON
                + "', municipality_number = '3301', found_at = now(), named_at = now() where id = '" + id + "' returning id");
        return id;
    }

    private static String look(String role, String id, String sql) throws SQLException {
        return ask(TOR, "select set_config('app.support_case', '" + id + "', true)", "set local role " + role, sql);
    }

    private static void turnTheClock(String id, String by) throws SQLException {
        try (Connection connection = database.owner().getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(TOR);
            assertThat(statement.executeUpdate("update access.support_case set expires_at = expires_at - interval '" + by
                    + "' where id = '" + id + "'")).isEqualTo(1);
            connection.commit();
        }
    }

    @Test
    void it_is_open_for_half_an_hour() throws SQLException {
        String id = opened();
        assertThat(ask(TOR, "select expires_at - opened_at from access.support_case where id = '" + id + "'"))
                .isEqualTo("00:30:00");
        turnTheClock(id, "29 minutes");
        assertThat(look("jobbsjansen_support", id, SEEN)).isEqualTo("1");
        assertThat(look("jobbsjansen_support", id, "select initials || birth_year from registry.person")).isEqualTo("ÅØ1990");
        assertThat(look("jobbsjansen_support", id, "select count(*) from lookup.attempt")).isEqualTo("1");
        assertThat(look("jobbsjansen_support", id, "select count(*) from lookup.name_lookup")).isEqualTo("1");
        assertThat(look("jobbsjansen_support_named", id, NAMED)).isEqualTo("1");
    }

    @Test
    void afterwards_nothing_is_seen_sought_or_changed() throws SQLException {
        String id = opened();
        turnTheClock(id, "30 minutes");
        for (String sql : List.of(SEEN, NAMED, "select count(*) from lookup.attempt", "select count(*) from lookup.name_lookup")) {
            assertThat(look("jobbsjansen_support", id, sql)).as(sql).isEqualTo("0");
        }
        assertThat(look("jobbsjansen_support_named", id, NAMED)).isEqualTo("0");
        assertThatThrownBy(() -> look("jobbsjansen_support", id, "select count(*) from registry.found_for_support(null, '3301', '"
                + PARTICIPATION + "')")).hasMessageContaining("no case of support is open");
        assertThatThrownBy(() -> ask(TOR, "update access.support_case set named_at = now() where id = '" + id
                + "' returning id")).hasMessageContaining("the case is over");
    }

    @Test
    void nobody_prolongs_it_and_nobody_looks_by_somebody_elses() throws SQLException {
        String id = opened();
        assertThatThrownBy(() -> ask(TOR, "update access.support_case set expires_at = now() + interval '1 day' returning id"))
                .hasMessageContaining("permission denied");
        assertThat(ask("select set_config('app.supporter', 'eva', true)", "select set_config('app.support_case', '" + id
                + "', true)", "set local role jobbsjansen_support", SEEN)).isEqualTo("0");
        assertThatThrownBy(() -> ask("select * from registry.found_for_support(null, '3301', '" + PARTICIPATION + "')"))
                .hasMessageContaining("permission denied");
    }

    /** What the last of several statements tells, in one transaction of the portal. */
    private static String ask(String... statements) throws SQLException {
        try (Connection connection = database.application().getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String told = null;
            for (String sql : statements) {
                if (statement.execute(sql)) {
                    ResultSet rows = statement.getResultSet();
                    told = rows.next() ? rows.getString(1) : null;
                }
            }
            connection.commit();
            return told;
        }
    }
}
