package no.jobbsjanse.registry;

import java.time.LocalDate;

/**
 * Who a participation is about, for IMDi's support.
 *
 * @param name her name; {@code null} while it has not come
 * @param birthDate {@code null} while it is not known
 * @param number her number, masked: «010190 •••••»
 */
public record SupportedPerson(PersonName name, LocalDate birthDate, String number) {
}
