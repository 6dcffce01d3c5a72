package no.jobbsjanse.dev.container;

import no.jobbsjanse.dev.database.Database;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts a temporary PostgreSQL before the first container test of a module and stops it after the last. Plain unit
 * tests, which run without the system property {@code container.tests}, do not pay for it.
 */
public final class ContainerSession implements LauncherSessionListener {

    private static Database database;

    /** The database behind the container; for tests that look at it from outside. */
    public static Database database() {
        return database;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("container.tests")) {
            database = Database.temporary();
            // Read by arquillian.xml.
            System.setProperty("database.port", Integer.toString(database.port()));
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            database.close();
        }
    }
}
