package no.jobbsjanse.portal.registry;

/**
 * One option of a choice on a page.
 *
 * @param value as stored
 * @param label as shown
 * @param selected whether it is the present value
 * @param parent the choice in another field under which it is offered; {@code null} for always
 */
public record Choice(String value, String label, boolean selected, String parent) {
}
