package no.jobbsjanse.dev.stack;

import java.util.HashMap;
import java.util.Map;

/** A second portal on the same parts, of which some settings are different. */
final class PortalBeside extends PortalPart {

    private final Map<String, String> different;

    PortalBeside(Settings own, Map<String, String> different, Announcement announcement, Watchdog watchdog) {
        super(own, announcement, watchdog);
        this.different = different;
    }

    @Override
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(super.environment());
        environment.putAll(different);
        return environment;
    }
}
