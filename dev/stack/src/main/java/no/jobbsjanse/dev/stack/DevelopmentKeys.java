package no.jobbsjanse.dev.stack;

import no.jobbsjanse.registry.NumberVault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The keys that seal synthetic numbers on this machine and open its figures: readable text, so that nobody takes them for secrets. */
final class DevelopmentKeys {

    static final String NUMBER_KEY = base64("development-only-number-key-0001");
    static final String NUMBER_INDEX_KEY = base64("development-only-number-index-01");
    static final String NUMBER_KEY_ID = "development";
    static final String METRICS_TOKEN = "development-only-metrics-token";

    private DevelopmentKeys() {
    }

    /** Seals as the portal does. */
    static NumberVault vault() {
        return new NumberVault(NUMBER_KEY, NUMBER_INDEX_KEY, NUMBER_KEY_ID);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
