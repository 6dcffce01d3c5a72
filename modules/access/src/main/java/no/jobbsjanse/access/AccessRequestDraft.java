package no.jobbsjanse.access;

/**
 * A request as typed; tidied, not yet checked.
 *
 * @param municipality kommunenummer; empty if none was found
 * @param district bydelsnummer, or {@code null}
 * @param name of whoever asks
 * @param email where an answer reaches her
 * @param message at most {@link AccessRequests#LONGEST_MESSAGE} letters
 * @param language the language she reads, {@code nb} or {@code nn}
 */
public record AccessRequestDraft(String municipality, String district, String name, String email, String message,
        String language) {

    /** No spaces around anything, nothing invisible; an end of line is one letter, however the browser sends it. */
    public AccessRequestDraft {
        municipality = TypedText.tidied(municipality);
        district = TypedText.tidied(district).isEmpty() ? null : TypedText.tidied(district);
        name = TypedText.tidied(name).replaceAll("\\s+", " ");
        email = TypedText.tidied(email);
        message = TypedText.tidied(message);
    }
}
