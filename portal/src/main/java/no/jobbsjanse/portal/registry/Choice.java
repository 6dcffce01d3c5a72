package no.jobbsjanse.portal.registry;

/**
 * One option of a choice on a page.
 *
 * @param value as stored
 * @param label as shown
 * @param selected whether it is the present value
 */
public record Choice(String value, String label, boolean selected) {
}
