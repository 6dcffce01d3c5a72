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
        municipality = tidied(municipality);
        district = tidied(district).isEmpty() ? null : tidied(district);
        name = tidied(name).replaceAll("\\s+", " ");
        email = tidied(email);
        message = tidied(message);
    }

    private static String tidied(String typed) {
        return typed == null ? "" : typed.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
    }
}
