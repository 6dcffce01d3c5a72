package no.jobbsjanse.dev.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTest {

    private Database database;

    @BeforeAll
    void start() {
        database = Database.temporary();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void is_the_postgresql_of_production_and_durable() throws SQLException {
        assertThat(value(database.owner(), "show server_version")).startsWith("18.");
        assertThat(value(database.owner(), "show data_checksums")).isEqualTo("on");
        assertThat(value(database.owner(), "show fsync")).isEqualTo("on");
        assertThat(value(database.owner(), "show synchronous_commit")).isEqualTo("on");
        assertThat(value(database.owner(), "show max_connections")).isEqualTo("100");
        assertThat(value(database.owner(), "show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void folds_and_sorts_norwegian_letters() throws SQLException {
        assertThat(value(database.owner(), "select lower('ÆØÅ')")).isEqualTo("æøå");
        assertThat(value(database.owner(), "select string_agg(name, ' ' order by name collate \"nb-x-icu\")"
            + " from unnest(array['Åse', 'Øyvind', 'Ærlig', 'Zara', 'Anna']) as name")).isEqualTo("Anna Zara Ærlig Øyvind Åse");
    }

    @Test
    void has_the_roles_and_none_of_them_is_above_the_rules() throws SQLException {
        assertThat(value(database.owner(), "select string_agg(rolname, ' ' order by rolname) from pg_roles"
            + " where rolname !~ '^pg_' and rolname <> 'postgres'")).isEqualTo("jobbsjansen_app jobbsjansen_auditor"
            + " jobbsjansen_national jobbsjansen_owner jobbsjansen_support jobbsjansen_support_named keycloak");
        assertThat(value(database.owner(), "select count(*) from pg_roles where rolname <> 'postgres'"
            + " and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)")).isEqualTo("0");
    }

    @Test
    void refuses_a_wrong_password() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), Roles.APPLICATION, "wrong").close())
            .hasMessageContaining("password authentication failed");
    }

    @Test
    void keycloak_has_a_database_of_its_own_and_no_way_into_ours() throws SQLException {
        String keycloak = database.jdbcUrl().replace("/" + Roles.DATABASE, "/keycloak");
        try (Connection connection = DriverManager.getConnection(keycloak, Roles.KEYCLOAK, Roles.password(Roles.KEYCLOAK))) {
            connection.createStatement().execute("create table realm (id int)");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), Roles.KEYCLOAK, Roles.password(Roles.KEYCLOAK)).close())
            .hasMessageContaining("permission denied for database");
        database.recreateKeycloakDatabase();
        try (Connection connection = DriverManager.getConnection(keycloak, Roles.KEYCLOAK, Roles.password(Roles.KEYCLOAK));
             Statement statement = connection.createStatement()) {
            statement.execute("create table realm (id int)");
        }
    }

    @Test
    void the_application_owns_nothing_and_may_create_nothing() throws SQLException {
        assertThat(value(database.owner(), "select count(*) from pg_shdepend d join pg_roles r on r.oid = d.refobjid"
            + " where d.deptype = 'o' and r.rolname = 'jobbsjansen_app'")).isEqualTo("0");
        assertThatThrownBy(() -> execute(database.application(), "create schema mine")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(database.application(), "create table public.mine (id int)"))
            .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(database.application(), "create temporary table mine (id int)"))
            .hasMessageContaining("permission denied");
    }

    @Test
    void the_application_sees_nothing_that_is_not_granted_and_only_its_rows_of_what_is() throws SQLException {
        execute(database.owner(), "create schema wall; create table wall.secret (municipality text);"
            + "insert into wall.secret values ('3301'), ('0301'); create function wall.leak() returns int return 1;"
            + "grant usage on schema wall to jobbsjansen_app");

        assertThatThrownBy(() -> value(database.application(), "select count(*) from wall.secret"))
            .hasMessageContaining("permission denied for table secret");
        assertThatThrownBy(() -> value(database.application(), "select wall.leak()"))
            .hasMessageContaining("permission denied for function leak");

        execute(database.owner(), "grant select on wall.secret to jobbsjansen_app; alter table wall.secret enable row level security;"
            + "alter table wall.secret force row level security;"
            + "create policy own on wall.secret using (municipality = current_setting('app.kommune', true))");
        assertThat(value(database.application(), "select count(*) from wall.secret")).isEqualTo("0");
        assertThat(value(database.owner(), "select count(*) from wall.secret")).isEqualTo("0");
        assertThatThrownBy(() -> value(database.application(), "set row_security = off; select count(*) from wall.secret"))
            .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> execute(database.application(), "set role jobbsjansen_owner")).hasMessageContaining("permission denied");
    }

    @Test
    void keeps_its_data_between_runs(@TempDir Path folder) throws SQLException {
        Path data = folder.resolve("data");
        try (Database first = Database.start(data, 0)) {
            execute(first.owner(), "create schema kept; create table kept.row (id int); insert into kept.row values (42)");
        }
        try (Database second = Database.start(data, 0)) {
            assertThat(value(second.owner(), "select id from kept.row")).isEqualTo("42");
        }
    }

    @Test
    void a_server_whose_starter_has_disappeared_can_be_stopped_without_losing_what_was_committed(@TempDir Path folder)
        throws SQLException {
        Path data = folder.resolve("data");
        Database orphan = Database.open(data, 0, folder.resolve("log"));
        execute(orphan.owner(), "create schema kept; create table kept.row (id int); insert into kept.row values (42)");
        try (Connection busy = orphan.owner().getConnection()) {
            Database.stop(data);
            assertThatThrownBy(() -> execute(orphan.owner(), "select 1")).hasMessageContaining("refused");
        }
        orphan.close();
        try (Database next = Database.start(data, 0)) {
            assertThat(value(next.owner(), "select id from kept.row")).isEqualTo("42");
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
