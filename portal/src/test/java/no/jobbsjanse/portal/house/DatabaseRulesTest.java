package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import no.jobbsjanse.dev.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every table there is, read from the catalogue: the next table is covered too. */
class DatabaseRulesTest {

    private static final String OURS =
            " n.nspname in ('access', 'registry', 'lookup', 'reporting') and c.relname <> 'flyway_schema_history' ";

    private static Database database;

    @BeforeAll
    static void start() {
        database = Database.temporary();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void every_table_and_every_column_has_a_comment() throws SQLException {
        assertThat(query("""
                select n.nspname || '.' || c.relname || coalesce('.' || a.attname, '')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                cross join lateral (select null::name as attname, 0 as attnum union all
                    select attname, attnum from pg_attribute
                    where attrelid = c.oid and attnum > 0 and not attisdropped) a
                where c.relkind in ('r', 'p', 'v') and""" + OURS + """
                and coalesce(case when a.attnum = 0 then obj_description(c.oid, 'pg_class')
                    else col_description(c.oid, a.attnum) end, '') = ''""")).isEmpty();
    }

    @Test
    void every_foreign_key_has_an_index() throws SQLException {
        assertThat(query("""
                select f.conrelid::regclass || ' ' || f.conname from pg_constraint f
                join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
                where f.contype = 'f' and""" + OURS + """
                and not exists (select from pg_index i where i.indrelid = f.conrelid
                    and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)""")).isEmpty();
    }

    @Test
    void no_foreign_key_crosses_a_schema() throws SQLException {
        assertThat(query("""
                select f.conname from pg_constraint f join pg_class c on c.oid = f.conrelid
                join pg_namespace n on n.oid = c.relnamespace join pg_class t on t.oid = f.confrelid
                where f.contype = 'f' and t.relnamespace <> c.relnamespace and""" + OURS)).isEmpty();
    }

    /** Tables outside access are about participants unless they stand here. */
    private static final String WITHOUT_PARTICIPANTS = "('registry.code'::regclass, 'registry.code_change'::regclass,"
            + " 'lookup.folkeregister'::regclass, 'lookup.event_feed'::regclass,"
            + " 'reporting.reporting_year'::regclass, 'reporting.reporting_year_change'::regclass,"
            + " 'registry.retention_setting'::regclass, 'registry.retention_change'::regclass,"
            + " 'registry.retention_run'::regclass, 'registry.retention_count'::regclass, 'registry.kept_figure'::regclass)";

    @Test
    void every_table_about_participants_is_walled_off_even_from_its_owner() throws SQLException {
        assertThat(query("select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind in ('r', 'p') and n.nspname <> 'access' and" + OURS
                + " and c.oid not in " + WITHOUT_PARTICIPANTS
                + " and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p"
                + " where p.polrelid = c.oid and p.polqual is not null and p.polwithcheck is not null))")).isEmpty();
    }

    /** One that is put in another way may let through what the others refuse, or cost more. */
    @Test
    void every_wall_around_a_place_is_put_alike() throws SQLException {
        assertThat(query("""
                with wall as (
                  select p.polrelid::regclass::text as walled, pg_get_expr(p.polqual, p.polrelid) as shown,
                    coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) as taken
                  from pg_policy p join pg_attribute a on a.attrelid = p.polrelid and a.attname = 'municipality_number'
                  where p.polname = 'own_place'),
                place as (select trim(leading '(' from left(shown, -1)) as put from wall where walled = 'registry.participation')
                select walled from wall, place where strpos(shown, put) = 0 or strpos(taken, put) = 0
                union all select 'nowhere' where not exists (select from place)""")).isEmpty();
    }

    @Test
    void the_application_owns_nothing_and_cannot_pass_the_walls() throws SQLException {
        assertThat(query("""
                select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
                where r.rolname = 'jobbsjansen_app'""")).isEmpty();
        assertThat(query("""
                select rolname from pg_roles where rolname = 'jobbsjansen_app'
                and (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb)""")).isEmpty();
    }

    @Test
    void history_can_be_added_to_but_never_changed() throws SQLException {
        for (String history : List.of("field_change", "municipality_change", "system_change", "faq_change",
                "reporting_year_change", "delivery", "delivered_project", "delivered_row", "delivery_event",
                "retention_change")) {
            assertThat(query("select privilege_type from information_schema.role_table_grants"
                    + " where grantee = 'jobbsjansen_app' and table_name = '" + history + "'")).as(history)
                    .containsExactlyInAnyOrder("SELECT", "INSERT");
        }
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            return query(connection, sql);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
