package no.jobbsjanse.dev.stack;

import no.jobbsjanse.dev.folkeregister.SimulatorMain;

import java.util.List;
import java.util.Map;

/** The simulator of Folkeregisteret and Maskinporten. */
final class FolkeregisterPart extends JavaPart {

    private final Settings settings;

    FolkeregisterPart(Settings settings, Announcement announcement, Watchdog watchdog) {
        super("Folkeregister", announcement, watchdog, settings.log("folkeregister"));
        this.settings = settings;
    }

    static String issuer(Settings settings) {
        return settings.folkeregisterUrl() + "/maskinporten/";
    }

    @Override
    List<String> arguments() {
        return List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp", System.getProperty("java.class.path"),
            SimulatorMain.class.getName(), String.valueOf(settings.folkeregisterPort()));
    }

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    @Override
    String readyUrl() {
        return issuer(settings) + ".well-known/oauth-authorization-server";
    }
}
