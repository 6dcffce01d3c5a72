package no.jobbsjanse.dev.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A running PostgreSQL with the databases, roles and schemas of the product. It listens on this machine only.
 * Its data sources open a new connection each time; a test that wants a pool puts one around them.
 */
public final class Database implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Path dataDirectory;

    private Database(EmbeddedPostgres server, Path dataDirectory) {
        this.server = server;
        this.dataDirectory = dataDirectory;
    }

    /**
     * Starts PostgreSQL with its data in {@code dataDirectory}, creates what is missing and migrates every schema.
     * It is stopped by {@link #close()}, at the latest when this process ends in an orderly way; the data stay.
     *
     * @param port 0 for any free one
     * @throws UncheckedIOException  when PostgreSQL does not start, for instance because the port is taken
     * @throws IllegalStateException when roles cannot be created or a schema cannot be migrated
     */
    public static Database start(Path dataDirectory, int port) {
        Path log = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".log");
        Database database = ready(Server.start(dataDirectory, port, log, false, true), dataDirectory);
        database.migrate();
        return database;
    }

    /** As {@link #start}, on a free port and with data that are deleted on {@link #close()}. For tests. */
    public static Database temporary() {
        try {
            Path folder = Files.createTempDirectory("jobbsjansen-database-");
            folder.toFile().deleteOnExit();
            Path log = folder.resolveSibling(folder.getFileName() + ".log");
            log.toFile().deleteOnExit();
            Database database = ready(Server.start(folder, 0, log, true, true), folder);
            database.migrate();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts PostgreSQL and creates databases and roles, but does not migrate. The caller must stop it, whatever happens:
     * this process may end without it.
     *
     * @param port 0 for any free one
     * @param log  where PostgreSQL writes what it has to say
     */
    public static Database open(Path dataDirectory, int port, Path log) {
        return ready(Server.start(dataDirectory, port, log, false, false), dataDirectory);
    }

    /** Stops the PostgreSQL that runs on these data, whoever started it. Nothing happens when there is none. */
    public static void stop(Path dataDirectory) {
        Postmaster.on(dataDirectory).ifPresent(postmaster -> Postmaster.stop(postmaster, dataDirectory));
    }

    private static Database ready(EmbeddedPostgres server, Path dataDirectory) {
        try {
            Roles.create(server.getPostgresDatabase(), server.getDatabase("postgres", Roles.DATABASE));
            return new Database(server, dataDirectory);
        } catch (SQLException e) {
            stop(server);
            throw new IllegalStateException("The roles of the database could not be created", e);
        }
    }

    /**
     * Migrates every schema, as the owner.
     *
     * @throws IllegalStateException when a migration fails, or was changed after it had run here
     */
    public void migrate() {
        Migrations.run(owner());
    }

    /** The port PostgreSQL listens on. */
    public int port() {
        return server.getPort();
    }

    /** Address of the register's database, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port() + "/" + Roles.DATABASE;
    }

    /** PostgreSQL's main process, to be noticed when it ends. */
    public ProcessHandle process() {
        return Postmaster.on(dataDirectory).orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
    }

    /** As the role that owns all tables and runs the migrations. Row-level security that is forced binds it too. */
    public DataSource owner() {
        return dataSource(Roles.OWNER);
    }

    /** As the role the portal has: owns nothing, sees the rows of the scope set for the transaction. */
    public DataSource application() {
        return dataSource(Roles.APPLICATION);
    }

    /** As the superuser, whom no wall holds back: for whoever tries the walls. */
    public DataSource pastAllWalls() {
        return server.getDatabase("postgres", Roles.DATABASE);
    }

    /** Counts, from now on, what the portal asks. */
    public StatementCount countStatements() {
        return StatementCount.begin(pastAllWalls());
    }

    /** Throws away everything Keycloak has stored. Keycloak must not be running. */
    public void recreateKeycloakDatabase() {
        try {
            Roles.recreateKeycloakDatabase(server.getPostgresDatabase());
        } catch (SQLException e) {
            throw new IllegalStateException("Keycloak's database could not be created anew", e);
        }
    }

    private DataSource dataSource(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        source.setUser(role);
        source.setPassword(Roles.password(role));
        return source;
    }

    /** Stops PostgreSQL; open connections are cut, committed data are safe. */
    @Override
    public void close() {
        stop(server);
        // The library gives up waiting after five seconds, and does not say so.
        stop(dataDirectory);
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped", e);
        }
    }
}
