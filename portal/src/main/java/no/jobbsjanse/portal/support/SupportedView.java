package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.access.SupportCases;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Overview;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.SupportSheet;
import no.jobbsjanse.registry.SupportedParticipation;

/** The participation of a case, masked, and in which lists of the municipality it stands. */
@Named("supported")
@RequestScoped
public class SupportedView {

    @Inject
    private OpenCase openCase;

    @Inject
    private WorkContext context;

    @Inject
    private SupportCases cases;

    @Inject
    private SupportedParticipation participation;

    @Inject
    private MaskedText masked;

    @Inject
    private Texts texts;

    private Optional<SupportSheet> sheet;

    /**
     * A list in which she stands, or not.
     *
     * @param name of the list
     * @param shown whether she stands in it
     * @param why in words
     */
    public record Listed(String name, boolean shown, String why) {
    }

    private Optional<SupportSheet> sheet() {
        if (sheet == null) {
            sheet = openCase.found().filter(one -> openCase.isAboutSomebody())
                    .flatMap(one -> participation.open(context.mandate(), one));
        }
        return sheet;
    }

    /** Whether there is anything to show. */
    public boolean isThere() {
        return sheet().isPresent();
    }

    /** The participation. */
    public SupportSheet getSheet() {
        return sheet().orElseThrow();
    }

    /** By which one speaks of it. */
    public String getReference() {
        return MaskedText.reference(getSheet().who().participation());
    }

    /** Initials and year of birth. */
    public String getWho() {
        return masked.who(getSheet().who());
    }

    /** Where it stands. */
    public String getWhat() {
        return masked.what(getSheet().who());
    }

    /** When it was registered. */
    public String getCreated() {
        return MaskedText.moment(getSheet().createdAt());
    }

    /** When a field was last saved. */
    public String getChanged() {
        return MaskedText.moment(getSheet().changedAt());
    }

    /** In which lists she stands, in which not, and why. */
    public List<Listed> getLists() {
        SupportSheet shown = getSheet();
        String why = shown.inOverview() ? "yes" : shown.who().status() == ParticipationStatus.DISCHARGED ? "discharged" : "refused";
        Listed overview = new Listed(texts.get("nav.overview"), shown.inOverview(), texts.get("support.overview." + why));
        List<Listed> all = new ArrayList<>(List.of(overview));
        shown.waiting().forEach((todo, stands) -> all.add(new Listed(texts.get("todo." + todo), stands,
                texts.format("support.list." + todo, Overview.DAYS_ENDING_SOON))));
        return all;
    }

    /** Ends the case. */
    public String end() {
        openCase.found().ifPresent(one -> cases.end(context.mandate(), one));
        return "/support/case?faces-redirect=true&done=ended";
    }
}
