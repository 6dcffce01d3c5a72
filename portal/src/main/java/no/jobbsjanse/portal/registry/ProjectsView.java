package no.jobbsjanse.portal.registry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Project;
import no.jobbsjanse.registry.Projects;

/** «Prosjekter»: what the municipality or district runs Jobbsjansen as, and with whom. */
@Named("projects")
@RequestScoped
public class ProjectsView {

    private static final String BACK = "/registry/projects?faces-redirect=true&done=";

    @Inject
    private WorkContext context;

    @Inject
    private Projects projects;

    @Inject
    private Places places;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String id;
    private String done;
    private String name;
    private String startsOn;
    private String endsOn;
    private String partner;
    private String problem = "";
    private List<Project> all;

    /**
     * A municipality that takes part.
     *
     * @param number kommunenummer
     * @param name as shown
     */
    public record Partner(String number, String name) {
    }

    @PostConstruct
    void read() {
        id = request.getParameter("id");
        done = request.getParameter("done");
    }

    /** Own projects and shared ones. */
    public List<Project> getAll() {
        if (all == null) {
            all = projects.list(context.mandate());
        }
        return all;
    }

    /** A period in words. */
    public String period(Project project) {
        if (project.startsOn() == null && project.endsOn() == null) {
            return texts.get("projects.noPeriod");
        }
        return texts.format("projects.period", project.startsOn() == null ? "…" : DateText.day(project.startsOn()),
                project.endsOn() == null ? "…" : DateText.day(project.endsOn()));
    }

    /** Those a project is shared with. */
    public List<Partner> partners(Project project) {
        return project.sharedWith().stream().map(number -> new Partner(number,
                places.municipality(number).map(Place::name).orElse(number))).toList();
    }

    /** The project that is being changed; {@code null} when one is added. */
    public Project getChosen() {
        return chosen().orElse(null);
    }

    private Optional<Project> chosen() {
        return id == null ? Optional.empty() : getAll().stream()
                .filter(project -> project.own() && project.id().equals(id)).findFirst();
    }

    /** All municipalities, to share with. */
    public List<Place> getMunicipalities() {
        return places.municipalitiesInOrder();
    }

    /** Adds a project, or changes the one in the address. */
    public String save() {
        return attempt("saved", () -> {
            LocalDate from = day(getStartsOn());
            LocalDate to = day(getEndsOn());
            if (getChosen() == null) {
                projects.create(context.mandate(), name, from, to);
            } else {
                projects.change(context.mandate(), getChosen().id(), name, from, to);
            }
        });
    }

    /** Shares the project in the address. */
    public String share() {
        return attempt("shared", () -> projects.share(context.mandate(), id, partner));
    }

    /** Shares it no longer with the one whose button was pressed, if one was. */
    public String unshare() {
        String number = request.getParameter("unshare");
        return number == null ? null : attempt("unshared", () -> projects.unshare(context.mandate(), id, number));
    }

    private String attempt(String result, Runnable act) {
        try {
            act.run();
            return BACK + result + (result.equals("saved") ? "" : "&id=" + id);
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    private LocalDate day(String text) {
        return text.isBlank() ? null
                : DateText.read(text, clock.today()).orElseThrow(() -> new BrokenRule("date.invalid"));
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** The project in the address, or {@code null}. */
    public String getId() {
        return id;
    }

    /** What has just been done, or {@code null}. */
    public String getDone() {
        return done;
    }

    /** Name, as typed or as it is. */
    public String getName() {
        return name != null ? name : chosen().map(Project::name).orElse("");
    }

    /** As typed. */
    public void setName(String name) {
        this.name = name;
    }

    /** First day, as typed or as it is. */
    public String getStartsOn() {
        return startsOn != null ? startsOn : chosen().map(project -> DateText.day(project.startsOn())).orElse("");
    }

    /** As typed. */
    public void setStartsOn(String startsOn) {
        this.startsOn = startsOn;
    }

    /** Last day, as typed or as it is. */
    public String getEndsOn() {
        return endsOn != null ? endsOn : chosen().map(project -> DateText.day(project.endsOn())).orElse("");
    }

    /** As typed. */
    public void setEndsOn(String endsOn) {
        this.endsOn = endsOn;
    }

    /** Kommunenummer of the municipality to share with. */
    public String getPartner() {
        return partner;
    }

    /** As chosen. */
    public void setPartner(String partner) {
        this.partner = partner;
    }
}
