package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.util.UUID;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;

/**
 * A participant as shown in headings and lists: never with her number.
 *
 * @param id technical key of the person
 * @param name {@code null} unless the state is {@link NameState#FOUND}, or {@link NameState#PROTECTED} for those who may see it
 * @param nameState how far the look-up has come
 * @param birthDate {@code null} while unknown, for whoever cannot be registered, and under address protection for those
 *     who may not see it
 */
public record PersonSummary(UUID id, PersonName name, NameState nameState, LocalDate birthDate) {

    /**
     * Whether somebody may make the participant's own report, of whoever is protected, and of whoever may be because she
     * cannot be registered, only with the right to see protected people.
     */
    public boolean isReportableBy(Mandate mandate) {
        return mandate.allows(Permission.VIEW_PARTICIPANTS) && (mandate.allows(Permission.VIEW_PROTECTED)
                || nameState != NameState.PROTECTED && nameState != NameState.REFUSED);
    }
}
