package no.jobbsjanse.portal.registry;

import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.OverviewRow;
import no.jobbsjanse.registry.ParticipationStatus;

/**
 * One line of the overview, in words.
 *
 * @param id of the participation
 * @param address the page to go on with
 * @param person who
 * @param born {@code 01.01.1990}, or a dash
 * @param project its name, or a dash
 * @param startedOn {@code 01.09.2026}
 * @param status derived status
 * @param statusText in words
 * @param missing in words
 */
public record OverviewLine(String id, String address, PersonText person, String born, String project,
        String startedOn, ParticipationStatus status, String statusText, String missing) {

    private static final String NONE = "–";

    static OverviewLine of(OverviewRow row, PersonText person, String project, Texts texts) {
        return new OverviewLine(row.id().toString(), StepList.address(row.nextStep(), row.id()), person,
                person.birthDate().isEmpty() ? NONE : person.birthDate(), project.isEmpty() ? NONE : project,
                DateText.day(row.startedOn()), row.status(), texts.get("status." + row.status()),
                texts.count("overview.missing", row.missing()));
    }
}
