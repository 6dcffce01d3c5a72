package no.jobbsjanse.lookup.maskinporten;

import java.time.Instant;

/**
 * Opens Folkeregisteret for a while.
 *
 * @param value for the Authorization header and nothing else
 * @param renewAt when a new one is to be fetched, a little before this one expires
 */
public record AccessToken(String value, Instant renewAt) {

    /** Tells nothing, so that a token does not slip into a log. */
    @Override
    public String toString() {
        return "AccessToken";
    }
}
