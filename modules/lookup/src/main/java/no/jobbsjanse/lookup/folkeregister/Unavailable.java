package no.jobbsjanse.lookup.folkeregister;

import java.time.Duration;
import java.util.Optional;
import no.jobbsjanse.lookup.LookupFailure;

/**
 * Folkeregisteret could not be asked at all. The message holds status and support reference, to be given to Skatteetaten;
 * never a number, never a body.
 */
public final class Unavailable extends Exception {

    private final LookupFailure reason;
    private final transient Duration retryAfter;
    private final String code;

    Unavailable(LookupFailure reason, Duration retryAfter, String code, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.retryAfter = retryAfter;
        this.code = code;
    }

    /** What kind of trouble. */
    public LookupFailure reason() {
        return reason;
    }

    /** The code of Maskinporten ({@code MP-…}); empty if it was not its fault, or if it gave none. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** How long Folkeregisteret wants not to be asked, at most a minute; empty if it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
