package no.jobbsjanse.portal.page;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Keys that come from a browser: in addresses and in fields nobody sees. */
public final class KeyText {

    private static final Pattern KEY = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private KeyText() {
    }

    /** The key, or empty for what is none; {@code null} is none. */
    public static Optional<UUID> key(String text) {
        return Optional.ofNullable(text).filter(KEY.asMatchPredicate()).map(UUID::fromString);
    }
}
