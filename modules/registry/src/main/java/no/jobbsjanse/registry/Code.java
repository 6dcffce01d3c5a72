package no.jobbsjanse.registry;

import java.time.LocalDate;

/**
 * One code of one list of the codebook.
 *
 * @param list e.g. TYPE_FINANSIERING
 * @param code stable and stored, e.g. ORDINAER
 * @param bokmaal label
 * @param nynorsk label
 * @param english label, for datasets
 * @param parent code of the list above, e.g. the main reason of a sub reason; {@code null} for none
 * @param position order in which the codes are offered
 * @param validFrom first day, {@code null}: always
 * @param validTo last day, {@code null}: still
 */
public record Code(String list, String code, String bokmaal, String nynorsk, String english, String parent,
        int position, LocalDate validFrom, LocalDate validTo) {

    /** Whether it may be chosen for something that happened on the day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
