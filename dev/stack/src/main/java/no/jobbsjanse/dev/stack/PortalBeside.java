package no.jobbsjanse.dev.stack;

import java.util.HashMap;
import java.util.Map;

/**
 * A second portal on the same parts, as another user of the database. Keycloak knows the first one only: this one sends
 * browsers there, so whoever logs in here leads the answer back.
 */
final class PortalBeside extends PortalPart {

    private final Settings first;
    private final String databaseUser;

    PortalBeside(Settings first, Settings own, String databaseUser, Announcement announcement, Watchdog watchdog) {
        super(own, announcement, watchdog);
        this.first = first;
        this.databaseUser = databaseUser;
    }

    @Override
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(super.environment());
        environment.put("APP_URL", first.portalUrl());
        environment.put("DATABASE_USER", databaseUser);
        environment.put("DATABASE_PASSWORD", databaseUser + "-development");
        return environment;
    }
}
