package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.registry.SupportHit;
import no.jobbsjanse.registry.SupportSearch;

/** «Finn deltakeren»: by her number, which is sent in a form and shown nowhere, or by municipality and reference. */
@Named("findHer")
@RequestScoped
public class FindHerView {

    @Inject
    private OpenCase openCase;

    @Inject
    private WorkContext context;

    @Inject
    private SupportSearch search;

    @Inject
    private Places places;

    @Inject
    private MaskedText masked;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private List<Line> hits;
    private String problem = "";

    /**
     * A participation that may be meant.
     *
     * @param participation technical key
     * @param municipality kommunenummer
     * @param reference by which one speaks of it
     * @param who initials and year of birth
     * @param what where it stands, in words
     */
    public record Line(String participation, String municipality, String reference, String who, String what) {
    }

    /** Does what the pressed button says. */
    public String act() {
        try {
            switch (parameter("act")) {
                case "number" -> show(search.byNumber(context.mandate(), openCase.required(), parameter("number")));
                case "reference" -> show(search.byReference(context.mandate(), openCase.required(), municipality(),
                        parameter("reference")));
                case "choose" -> {
                    search.choose(context.mandate(), openCase.required(), municipality(), participation());
                    return openCase.link("/support/participant?faces-redirect=true");
                }
                default -> problem = "";
            }
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
        }
        return null;
    }

    private void show(List<SupportHit> found) {
        hits = found.stream().map(hit -> new Line(hit.participation().toString(), hit.place().municipality(),
                MaskedText.reference(hit.participation()), masked.who(hit), masked.what(hit))).toList();
    }

    private Scope municipality() {
        return places.municipality(parameter("municipality")).map(place -> Scope.of(place.number()))
                .orElseThrow(() -> new BrokenRule("support.municipality"));
    }

    private UUID participation() {
        return KeyText.key(parameter("participation")).orElseThrow(() -> new BrokenRule("support.reference"));
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Whether something was sought for. */
    public boolean isSought() {
        return hits != null;
    }

    /** Those that may be meant. */
    public List<Line> getHits() {
        return hits;
    }

    /** All municipalities. */
    public List<Place> getMunicipalities() {
        return places.municipalitiesInOrder();
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }
}
