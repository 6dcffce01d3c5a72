package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Project;
import no.jobbsjanse.registry.Projects;

/** A field's values in words, and the options it offers: codes, projects, colleagues. Each list is read once a page. */
@RequestScoped
public class FieldWords {

    private static final int YEARS_AN_ENDED_CODE_IS_OFFERED = 2;

    @Inject
    private WorkContext context;

    @Inject
    private Codebook codebook;

    @Inject
    private Projects projects;

    @Inject
    private Accounts accounts;

    @Inject
    private Places places;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    private List<Project> allProjects;
    private List<Actor> colleagues;

    /** The options of a field, {@code value} chosen; what has ended is offered only if it is chosen or ended lately. */
    List<Choice> choices(Field<?> field, String value) {
        if (field.type() instanceof FieldType.CodeOf type) {
            LocalDate lately = clock.today().minusYears(YEARS_AN_ENDED_CODE_IS_OFFERED);
            return codebook.list(type.list()).stream()
                    .filter(code -> code.validTo() == null || code.validTo().isAfter(lately)
                            || code.code().equals(value))
                    .sorted(Comparator.comparingInt(Code::position).thenComparing(texts::of, order()))
                    .map(code -> new Choice(code.code(), texts.of(code), code.code().equals(value), code.parent()))
                    .toList();
        }
        if (field.type() instanceof FieldType.ProjectOf) {
            return projects().stream()
                    .filter(project -> project.runsOn(clock.today()) || project.id().equals(value))
                    .map(project -> new Choice(project.id(), project.name(),
                            project.id().equals(value), null)).toList();
        }
        return colleagues().stream().map(colleague -> new Choice(colleague.subject(), colleague.name(),
                colleague.subject().equals(value), null)).toList();
    }

    /** A stored value in words; empty for {@code null}. */
    public String of(Field<?> field, String value) {
        if (value == null) {
            return "";
        }
        if (field.type() instanceof FieldType.CodeOf type) {
            return codebook.find(type.list(), value).map(texts::of).orElse(value);
        }
        if (field.type() instanceof FieldType.ProjectOf) {
            return projects().stream().filter(project -> project.id().equals(value))
                    .map(Project::name).findFirst().orElseGet(() -> texts.get("project.gone"));
        }
        if (field.type() instanceof FieldType.ColleagueOf) {
            return colleagues().stream().filter(colleague -> colleague.subject().equals(value))
                    .map(Actor::name).findFirst().orElseGet(() -> texts.get("colleague.gone"));
        }
        if (field.type() instanceof FieldType.PlaceNumber) {
            return places.municipality(value).or(() -> places.district(value)).map(Place::name).orElse(value);
        }
        return FieldText.onScreen(field, value);
    }

    private Collator order() {
        return Collator.getInstance(texts.getLanguage().locale());
    }

    private List<Project> projects() {
        if (allProjects == null) {
            allProjects = projects.list(context.mandate());
        }
        return allProjects;
    }

    private List<Actor> colleagues() {
        if (colleagues == null) {
            colleagues = accounts.colleagues(context.mandate().scope());
        }
        return colleagues;
    }
}
