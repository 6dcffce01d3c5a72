package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.util.Map;
import no.jobbsjanse.access.LogSubject;

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
 * @param properties what else is known of it, by name, e.g. {@code i_nevner}: {@code N}
 */
public record Code(String list, String code, String bokmaal, String nynorsk, String english, String parent,
        int position, LocalDate validFrom, LocalDate validTo, Map<String, String> properties) implements LogSubject {

    /** A code of which nothing else is known. */
    public Code(String list, String code, String bokmaal, String nynorsk, String english, String parent, int position,
            LocalDate validFrom, LocalDate validTo) {
        this(list, code, bokmaal, nynorsk, english, parent, position, validFrom, validTo, Map.of());
    }

    @Override
    public String loggedDetail() {
        return "list=" + list + " code=" + code;
    }

    /** Whether a property has a value. */
    public boolean is(String property, String value) {
        return value.equals(properties.get(property));
    }

    /** Whether it may be chosen for something that happened on the day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
