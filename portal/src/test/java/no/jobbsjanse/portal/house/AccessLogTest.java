package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import no.jobbsjanse.dev.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever tampers with the access log, even as the owner of the database, is found out; and nobody waits for it. */
class AccessLogTest {

    private static final String FAULTS = "select coalesce(string_agg(chain || ' ' || coalesce(position::text, '-') || ' '"
            + " || coalesce(entry::text, '-') || ' ' || reason, ', '), '') from access.broken_access_log()";
    private static final int PATIENCE_SECONDS = 60;

    private static Database database;

    @BeforeAll
    static void fourRowsInTwoChains() throws SQLException {
        database = Database.temporary();
        for (String place : new String[] {"'3301'", "'3301'", "'0301'", "'3301'"}) {
            execute(database.application(), add(place));
        }
    }

    private static String add(String place) {
        return "insert into access.access_log (act, actor, actor_name, municipality_number, hits)"
                + " values ('VIEW', 'kari', 'Kari Bakken', " + place + ", 1)";
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void as_it_was_written_nothing_is_wrong() throws SQLException {
        assertThat(value(FAULTS)).isEmpty();
        assertThat(value("select string_agg(chain || ':' || position || ':' || entry, ' ' order by chain, position)"
                + " from access.access_log_seal where chain in ('0301', '3301')")).isEqualTo("0301:1:3 3301:1:1 3301:2:2 3301:3:4");
    }

    @Test
    void nobody_changes_it_not_even_the_owner() {
        for (String sql : new String[] {"update access.access_log set hits = 2", "delete from access.access_log",
            "truncate access.access_log cascade", "update access.access_log_seal set position = 9",
            "delete from access.access_log_seal"}) {
            assertThatThrownBy(() -> execute(database.owner(), sql)).as(sql).hasMessageContaining("never changed");
        }
    }

    @Test
    void whoever_writes_into_the_log_cannot_choose_what_it_says_of_her_nor_touch_the_chain() {
        for (String sql : new String[] {
            "insert into access.access_log (act, actor, actor_name, hits, at) values ('VIEW', 'kari', 'Kari', 1, now())",
            "insert into access.access_log_seal values ('3301', 4, 1, '')", "select access.access_log_append()",
            "update access.access_log_head set position = 0", "select 1 from access.access_log"}) {
            assertThatThrownBy(() -> execute(database.application(), sql)).as(sql).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void whoever_is_still_working_keeps_nobody_of_the_municipality_waiting() throws Exception {
        try (Connection working = database.application().getConnection()) {
            working.setAutoCommit(false);
            try (Statement statement = working.createStatement()) {
                statement.execute(add("'1103'"));
                CompletableFuture.runAsync(() -> {
                    try {
                        execute(database.application(), add("'1103'"));
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                }).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            working.commit();
        }
        assertThat(value("select string_agg(position || '', ' ' order by position) from access.access_log_seal"
                + " where chain = '1103'")).isEqualTo("1 2");
        assertThat(value(FAULTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "update access.access_log set actor_name = 'Another' where id = 2  | 3301 2 2 it is not what was written",
        "update access.access_log set at = at + interval '1 microsecond' where id = 3 | 0301 1 3 it is not what was written",
        "update access.access_log set municipality_number = '0301' where id = 2 | 3301 2 2 it is not what was written",
        "delete from access.access_log where id = 2                        | 3301 2 2 it is gone",
        "delete from access.access_log_seal where entry = 2; delete from access.access_log where id = 2 | 3301 3 4 rows are missing before it",
        "delete from access.access_log_seal where entry = 1; delete from access.access_log where id = 1 | 3301 2 2 rows are missing before it",
        "delete from access.access_log_seal where entry = 4; delete from access.access_log where id = 4 | 3301 3 - rows are missing at the end",
        "delete from access.access_log_head where chain = '0301'           | 0301 1 - it has no head",
        "insert into access.access_log overriding system value values (99, now(), 'VIEW', 'x', 'X', '', '3301') | 3301 - 99 it was put in beside the chain",
        "insert into access.access_log overriding system value values (99, now(), 'VIEW', 'x', 'X', '', '3301');"
            + " update access.access_log_seal set position = 4 where entry = 4;"
            + " insert into access.access_log_seal values ('3301', 3, 99, sha256('x')) | 3301 3 99 it is not what was written"})
    void whoever_lets_the_guard_down_leaves_a_trace(String tampering, String found) throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter table access.access_log disable trigger user");
                statement.execute("alter table access.access_log_seal disable trigger user");
                statement.execute(tampering);
                assertThat(value(statement, FAULTS)).isEqualTo(found);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Two rows of a chain that are three years old, one of today, and what is done with them; nothing of it stays. */
    private static void amongOldRows(String done, Check check) throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("alter table access.access_log disable trigger described");
                for (String at : new String[] {"now() - interval '3 years'", "now() - interval '2 years 1 day'", "now()"}) {
                    statement.execute("insert into access.access_log (at, act, actor, actor_name, roles,"
                            + " municipality_number, hits) values (" + at + ", 'VIEW', 'kari', 'Kari Bakken', '', '5001', 1)");
                }
                statement.execute("set constraints all immediate");
                statement.execute("set constraints all deferred");
                statement.execute("alter table access.access_log enable trigger described");
                statement.execute(done);
                statement.execute("set constraints all immediate");
                check.look(statement);
            } finally {
                connection.rollback();
            }
        }
    }

    private interface Check {

        void look(Statement statement) throws SQLException;
    }

    private static final String SHORTEN =
            "select * from access.shorten_access_log(now() - interval '2 years', 'solveig', 'Solveig Dahl')";

    @Test
    void what_is_past_its_time_goes_the_chain_stays_whole_and_says_so() throws SQLException {
        amongOldRows(SHORTEN, statement -> {
            assertThat(value(statement, FAULTS)).isEmpty();
            assertThat(value(statement, "select string_agg(act || ' ' || coalesce(detail, '-'), ', ' order by id)"
                    + " from access.access_log where municipality_number = '5001'"))
                    .isEqualTo("VIEW -, ADMINISTER logShortened position=2");
            assertThat(value(statement, "select string_agg(position || '', ' ' order by position)"
                    + " from access.access_log_seal where chain = '5001'")).isEqualTo("1 2 3 4");
        });
        assertThat(value(FAULTS)).isEmpty();
    }

    @Test
    void done_again_it_finds_nothing_more() throws SQLException {
        amongOldRows(SHORTEN + "; " + SHORTEN, statement -> {
            assertThat(value(statement, FAULTS)).isEmpty();
            assertThat(value(statement, "select count(*) from access.access_log where municipality_number = '5001'"))
                    .isEqualTo("2");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "delete from access.access_log where municipality_number = '5001' and detail is not null | 5001 1 it is gone",
        "delete from access.access_log where municipality_number = '5001' and detail is null     | 5001 3 it is gone",
        "update access.access_log set detail = 'logShortened position=3' where detail is not null | 5001 4 it is not what was written"})
    void whoever_uses_it_to_hide_something_is_found(String tampering, String found) throws SQLException {
        amongOldRows(SHORTEN, statement -> {
            statement.execute("alter table access.access_log disable trigger user");
            statement.execute(tampering);
            assertThat(value(statement, "select chain || ' ' || position || ' ' || reason from access.broken_access_log()"))
                    .isEqualTo(found);
        });
    }

    @Test
    void nobody_shortens_it_but_the_owner_and_never_to_less_than_a_year() {
        assertThatThrownBy(() -> execute(database.application(), SHORTEN)).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(database.owner(), SHORTEN.replace("2 years", "11 months")))
                .hasMessageContaining("for a year at least");
    }

    private static String value(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection(); Statement statement = connection.createStatement()) {
            return value(statement, sql);
        }
    }

    private static String value(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
