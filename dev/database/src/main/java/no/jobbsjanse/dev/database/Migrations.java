package no.jobbsjanse.dev.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** Runs the migrations of each module in the module's own schema, which carries its own history. */
final class Migrations {

    /** Lower modules first, the direction in which the modules may refer to each other. */
    private static final List<String> SCHEMAS = List.of("access", "registry", "lookup", "reporting");

    private Migrations() {
    }

    static void run(DataSource owner) {
        for (String schema : SCHEMAS) {
            Path folder = Project.root().resolve(Path.of("modules", schema, "src/main/resources/db", schema));
            if (Files.isDirectory(folder)) {
                migrate(owner, schema, folder);
            }
        }
    }

    private static void migrate(DataSource owner, String schema, Path folder) {
        try {
            Flyway.configure()
                .dataSource(owner)
                .defaultSchema(schema)
                .locations("filesystem:" + folder)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .loggers("slf4j")
                .load()
                .migrate();
        } catch (FlywayException e) {
            throw new IllegalStateException("Schema " + schema + " cannot be migrated. " + e.getMessage(), e);
        }
    }
}
