package no.jobbsjanse.access;

/**
 * A mail in words.
 *
 * @param subject one line
 * @param text the whole letter without formatting
 * @param html the same, formatted
 */
public record Letter(String subject, String text, String html) {
}
