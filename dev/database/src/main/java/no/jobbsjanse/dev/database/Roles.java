package no.jobbsjanse.dev.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** The databases and roles of the product, made from the same SQL file that an installation uses. */
final class Roles {

    static final String DATABASE = "jobbsjansen";
    static final String OWNER = "jobbsjansen_owner";
    static final String APPLICATION = "jobbsjansen_app";
    static final String KEYCLOAK = "keycloak";

    private Roles() {
    }

    /** Development only: a password anybody can guess, so that nobody mistakes it for one. */
    static String password(String role) {
        return role + "-development";
    }

    static void create(DataSource superuser, DataSource superuserInDatabase) throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            createDatabase(connection, DATABASE);
            createDatabase(connection, KEYCLOAK);
        }
        try (Connection connection = superuserInDatabase.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql());
            for (String role : List.of(OWNER, APPLICATION, KEYCLOAK)) {
                statement.execute("alter role " + role + " password '" + password(role) + "'");
            }
        }
    }

    /** Throws away what Keycloak has stored and leaves it an empty database. */
    static void recreateKeycloakDatabase(DataSource superuser) throws SQLException {
        try (Connection connection = superuser.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + KEYCLOAK + " with (force)");
            statement.execute("create database " + KEYCLOAK + " owner " + KEYCLOAK);
            statement.execute("revoke all on database " + KEYCLOAK + " from public");
        }
    }

    private static void createDatabase(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            if (found.next()) {
                return;
            }
            statement.execute("create database " + name);
        }
    }

    private static String sql() {
        Path file = Project.root().resolve("modules/access/src/main/resources/db/roles.sql");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The roles cannot be created without " + file, e);
        }
    }
}
