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
                statement.execute("alter table access.access_log_seal disable trigger user,"
                        + " drop constraint access_log_seal_entry_fkey");
                statement.execute(tampering);
                assertThat(value(statement, FAULTS)).isEqualTo(found);
            } finally {
                connection.rollback();
            }
        }
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
