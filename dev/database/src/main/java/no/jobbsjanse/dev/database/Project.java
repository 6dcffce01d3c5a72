package no.jobbsjanse.dev.database;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folder of the project from wherever a test or the run command happens to be started. */
public final class Project {

    private Project() {
    }

    /**
     * The folder with the root POM: the current directory or the nearest one above it.
     *
     * @throws IllegalStateException when the current directory is outside the project
     */
    public static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("dev/database"))) {
                return folder;
            }
        }
        throw new IllegalStateException(start + " is not inside the project: no folder above it has dev/database");
    }

    /** Everything that running produces and Git ignores. */
    public static Path runFolder() {
        return root().resolve(".run");
    }
}
