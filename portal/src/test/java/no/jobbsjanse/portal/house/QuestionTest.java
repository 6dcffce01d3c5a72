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

/** A question is its asker's and support's, whatever the portal believes, and what was answered stays answered. */
class QuestionTest {

    private static final String KARI = "select set_config('app.asker', 'kari', true)";
    private static final String EVA = "select set_config('app.asker', 'eva', true)";
    private static final String TOR = "select set_config('app.supporter', 'tor', true)";
    private static final String ANSWER = "update access.question set answer = 'Slik.', answered_at = now(),"
            + " answered_by = 'tor', answered_by_name = 'Tor' where id = '%s' returning id";
    private static final String CLOSE = "update access.question set solved = true, closed_at = now() where id = '%s' returning id";
    private static final String SEEN = "select count(*) from access.question where id = '%s'";

    private static Database database;

    @BeforeAll
    static void start() {
        database = Database.temporary();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static String asked() throws SQLException {
        return ask(KARI, "insert into access.question (asked_by, asked_by_name, municipality_number, theme, page, message,"
                + " language) values ('kari', 'Kari', '3301', 'SAVING', '/registry/exit', 'Hei', 'nb') returning id");
    }

    @Test
    void its_asker_and_support_see_it_and_nobody_else() throws SQLException {
        String seen = SEEN.formatted(asked());
        assertThat(ask(KARI, seen)).isEqualTo("1");
        assertThat(ask(TOR, seen)).isEqualTo("1");
        assertThat(ask(EVA, seen)).isEqualTo("0");
        assertThat(ask(seen)).isEqualTo("0");
        assertThat(ask("select set_config('app.municipality', '3301', true)", seen)).isEqualTo("0");
        assertThatThrownBy(() -> ask(EVA, "insert into access.question (asked_by, asked_by_name, theme, page, message, language)"
                + " values ('kari', 'Kari', 'SAVING', '/', 'Hei', 'nb')")).hasMessageContaining("row-level security");
    }

    @Test
    void only_support_answers_once_and_nothing_else_is_changed() throws SQLException {
        String id = asked();
        assertThatThrownBy(() -> ask(KARI, ANSWER.formatted(id))).hasMessageContaining("only support answers");
        assertThat(ask(TOR, ANSWER.formatted(id))).isEqualTo(id);
        assertThatThrownBy(() -> ask(TOR, ANSWER.formatted(id).replace("Slik", "Ikke slik")))
                .hasMessageContaining("the question is answered");
        assertThat(ask(KARI, CLOSE.formatted(id))).isEqualTo(id);
        assertThatThrownBy(() -> ask(KARI, CLOSE.formatted(id))).hasMessageContaining("the question is closed");
        for (String sql : List.of("update access.question set message = 'Ha det'", "delete from access.question",
                "update access.question set asked_by = 'eva'")) {
            assertThatThrownBy(() -> ask(TOR, sql)).as(sql).hasMessageContaining("permission denied");
        }
    }

    @Test
    void answers_are_counted_until_she_says_whether_they_helped() throws SQLException {
        String id = asked();
        String unread = "select access.unread_answers('kari')";
        long before = Long.parseLong(ask(unread));
        ask(TOR, ANSWER.formatted(id));
        assertThat(ask(unread)).isEqualTo(String.valueOf(before + 1));
        ask(KARI, CLOSE.formatted(id));
        assertThat(ask(unread)).isEqualTo(String.valueOf(before));
    }

    @Test
    void what_the_portal_becomes_for_other_work_reaches_no_question() throws SQLException {
        asked();
        assertThat(ask("select string_agg(rolname, ' ' order by rolname) from pg_roles where pg_has_role('jobbsjansen_app',"
                + " oid, 'set') and rolname <> 'jobbsjansen_app' and has_schema_privilege(oid, 'access', 'usage')"))
                .as("roles that come into the schema").isEqualTo("jobbsjansen_auditor jobbsjansen_support jobbsjansen_support_named");
        for (String role : List.of("national", "auditor", "support", "support_named")) {
            for (String sql : List.of(SEEN.formatted(UUID.randomUUID()), "select access.unread_answers('kari')",
                    "select access.forget_old_questions()")) {
                assertThatThrownBy(() -> ask(TOR, "set local role jobbsjansen_" + role, sql)).as("%s: %s", role, sql)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void after_two_years_it_is_forgotten() throws SQLException {
        String old = asked();
        String young = asked();
        asOwner("update access.question set asked_at = now() - interval '2 years 1 day' where id = '" + old + "'");
        asOwner("update access.question set asked_at = now() - interval '23 months' where id = '" + young + "'");
        ask("select access.forget_old_questions()");
        assertThat(ask(TOR, SEEN.formatted(old))).isEqualTo("0");
        assertThat(ask(TOR, SEEN.formatted(young))).isEqualTo("1");
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(TOR);
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
            connection.commit();
        }
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
