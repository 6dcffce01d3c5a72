package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.jobbsjanse.dev.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is kept of somebody goes when its time is over, also from the next table; and never without an approval. */
class RetentionRulesTest {

    /** Tables that name a participation or a person and are not emptied with her, each with the reason. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "registry.retention_item", "deleted when the deletion is done",
            "registry.import_line", "deleted with its file after some days",
            "access.question", "deleted two years after it was asked; until then a key that leads to nobody");

    private static final String PERSON = "00000000-0000-7000-8000-000000000001";
    private static final String PARTICIPATION = "00000000-0000-7000-8000-000000000002";

    private static Database database;

    @BeforeAll
    static void start() {
        database = Database.temporary();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    /** The tables from which the functions of the deletion delete, schema and name, as they stand in the migrations. */
    static Set<String> emptied() {
        Set<String> tables = new TreeSet<>();
        for (String schema : Project.modules()) {
            Path folder = Project.PORTAL.resolveSibling("modules").resolve(schema + "/src/main/resources/db");
            for (String migration : List.of("__retention.sql", "__time_of_the_log.sql")) {
                for (Path file : Project.files(folder, migration)) {
                    all("delete from (\\w+)", Project.read(file)).forEach(one -> tables.add(schema + "." + one));
                    all("return array\\[([^\\]]*)]", Project.read(file)).forEach(list ->
                            all("'(\\w+)'", list).forEach(one -> tables.add(schema + "." + one)));
                }
            }
        }
        tables.removeAll(OTHERWISE.keySet());
        return tables;
    }

    private static Set<String> all(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void every_table_that_names_a_participation_or_a_person_is_emptied_or_says_why_not() throws SQLException {
        Set<String> naming = new TreeSet<>();
        try (Connection connection = database.owner().getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct n.nspname || '.' || c.relname from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid"
                        + " where n.nspname in ('access', 'registry', 'lookup', 'reporting') and c.relkind in ('r', 'p')"
                        + " and a.attname in ('participation_id', 'person_id') and not a.attisdropped")) {
            while (rows.next()) {
                naming.add(rows.getString(1));
            }
        }
        assertThat(naming).hasSizeGreaterThan(12).containsAll(OTHERWISE.keySet());
        naming.removeAll(OTHERWISE.keySet());
        assertThat(emptied()).containsAll(naming);
    }

    @Test
    void nothing_goes_before_it_is_approved_and_afterwards_nothing_but_figures_remains() throws SQLException {
        try (Connection connection = database.application().getConnection(); Statement here = connection.createStatement()) {
            connection.setAutoCommit(false);
            here.execute("select set_config('app.municipality', '3301', true)");
            here.execute("insert into registry.person (id, municipality_number, name_state) values ('" + PERSON
                    + "', '3301', 'WAITING')");
            here.execute("insert into registry.participation (id, person_id, municipality_number, started_on, financing,"
                    + " version, created_at, created_by, changed_at) values ('" + PARTICIPATION + "', '" + PERSON
                    + "', '3301', '2014-02-03', 'ORDINAER', 1, now(), 'kari', now())");
            here.execute("insert into registry.field_change (id, participation_id, municipality_number, version, field,"
                    + " source, changed_at, changed_by, changed_by_name) values (gen_random_uuid(), '" + PARTICIPATION
                    + "', '3301', 1, 'startedOn', 'FORM', now(), 'kari', 'Kari Bakken')");
            connection.commit();

            String run = value(here, "select registry.propose_retention('solveig', 'Solveig Dahl')");
            connection.commit();
            assertThat(value(here, "select registry.carry_out_retention('" + run + "', 10)")).isNull();
            assertThat(value(here, "select registry.finish_retention('" + run + "')")).isEqualTo("f");
            assertThat(value(here, "select string_agg(table_name || ' ' || expected || ' ' || done, ', ' order by"
                    + " table_name) from registry.retention_count where run_id = '" + run + "'"))
                    .isEqualTo("registry.field_change 1 0, registry.participation 1 0, registry.person 1 0");
            connection.commit();
            String approve = "update registry.retention_run set state = 'APPROVED', approved_at = now(), approved_by = 'x',"
                    + " approved_by_name = 'X', archive_decision = 'x' where id = '" + run + "'";
            for (String refused : List.of(approve, "update registry.retention_run set state = 'DONE' where id = '" + run + "'",
                    "update registry.retention_run set started_before = now() where id = '" + run + "'",
                    "delete from registry.participation", "select * from registry.retained('" + run + "')")) {
                assertThatThrownBy(() -> here.execute(refused)).as(refused).isInstanceOf(SQLException.class);
                connection.rollback();
            }

            here.execute(approve.replace("state = ", "archived_at = now(), archived_by_name = 'X', archive_checksum = 'x',"
                    + " state = "));
            connection.commit();
            assertThat(value(here, "select registry.carry_out_retention('" + run + "', 10)")).isEqualTo("1");
            connection.commit();
            assertThat(value(here, "select registry.carry_out_retention('" + run + "', 10)")).isEqualTo("0");
            assertThat(value(here, "select registry.finish_retention('" + run + "')")).isEqualTo("t");
            connection.commit();

            here.execute("select set_config('app.municipality', '3301', true)");
            assertThat(value(here, "select (select count(*) from registry.person) + (select count(*) from"
                    + " registry.participation) + (select count(*) from registry.field_change)")).isEqualTo("0");
            assertThat(value(here, "select string_agg(table_name || ' ' || expected || ' ' || done, ', ' order by"
                    + " table_name) from registry.retention_count where run_id = '" + run + "'"))
                    .isEqualTo("registry.field_change 1 1, registry.participation 1 1, registry.person 1 1");
            assertThat(value(here, "select county || ' ' || started_year || ' ' || participations from"
                    + " registry.kept_figure")).isEqualTo("33 2014 1");
            assertThat(value(here, "select registry.finish_retention('" + run + "')")).isEqualTo("f");
        }
    }

    private static String value(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
