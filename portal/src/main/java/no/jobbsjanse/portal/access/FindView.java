package no.jobbsjanse.portal.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.access.AccessRequestDraft;
import no.jobbsjanse.access.AccessRequests;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.MunicipalityFound;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.language.LanguageOfForm;
import no.jobbsjanse.portal.language.Texts;

/**
 * «Finn kommuneadministrator», for whoever cannot log in. A plain form without a session: it works without cookies and
 * without scripts, and nothing typed is lost by a mistake. The receipt is the same whatever becomes of the message.
 */
@Named("find")
@RequestScoped
public class FindView {

    private static final String RECEIPT = "/open/find?faces-redirect=true&sent=yes";
    /** The button of the front page that leads here with her name: nothing is sent yet. */
    private static final String BEGIN = "begin";
    private static final int TOO_MANY_REQUESTS = 429;
    /** She belongs to no district, or does not know. */
    private static final String NO_DISTRICT = "none";

    @Inject
    private AccessRequests requests;

    @Inject
    private FindBrake brake;

    @Inject
    private Places places;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private final Map<String, String> problems = new HashMap<>();
    private MunicipalityChoice municipality;

    @PostConstruct
    void read() {
        municipality = MunicipalityChoice.of(places, typed("place"), typed("municipality"), typed("chosenFor"));
    }

    private String typed(String field) {
        String value = posted(field);
        return value == null ? "" : value.strip();
    }

    /** Never from the address, which others may read: names and mail addresses come in the body. */
    private String posted(String field) {
        return isPosted() ? request.getParameter(field) : null;
    }

    private boolean isPosted() {
        return request.getMethod().equals("POST");
    }

    /** Sends what was typed, if something was. */
    public String send() {
        if (!isPosted() || posted(LanguageOfForm.BUTTON) != null || posted(BEGIN) != null) {
            return null;
        }
        // A field that people do not see: whoever fills it in is a program, and is not told.
        if (!typed("subject").isEmpty()) {
            return RECEIPT;
        }
        AccessRequestDraft draft = draft();
        requests.problems(draft).forEach(problem -> problems.put(field(problem), texts.of(problem)));
        if (municipality.chosen().isEmpty()) {
            problems.put("municipality", whichMunicipality());
        } else if (!municipality.districts().isEmpty() && typed("district").isEmpty()) {
            problems.put("district", texts.get("find.district.missing"));
        }
        return problems.isEmpty() ? send(draft) : null;
    }

    private String send(AccessRequestDraft draft) {
        try {
            brake.check(request);
            requests.send(draft);
            return RECEIPT;
        } catch (BrokenRule rule) {
            problems.put(field(rule), texts.of(rule));
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(TOO_MANY_REQUESTS);
            return null;
        }
    }

    private AccessRequestDraft draft() {
        String district = typed("district");
        return new AccessRequestDraft(getNumber(), municipality.districts().isEmpty() || district.equals(NO_DISTRICT)
                ? null : district, typed("name"), typed("email"), typed("message"), texts.getLanguage().code());
    }

    private String whichMunicipality() {
        return municipality.text().isEmpty() ? texts.get("rule.access.request.municipality")
                : texts.get(municipality.hits().isEmpty() ? "find.municipality.none" : "find.municipality.several");
    }

    private static String field(BrokenRule rule) {
        return rule.key().replace("access.request.", "").replace("messageLength", "message");
    }

    /** Whether a message has just been sent. */
    public boolean isSent() {
        return request.getParameter("sent") != null;
    }

    /** What is wrong, in words, by the name of the field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    /** Name of the municipality, as typed or as found. */
    public String getPlace() {
        return municipality.text();
    }

    /** Kommunenummer; empty until it is clear. */
    public String getNumber() {
        return municipality.chosen().map(MunicipalityFound::number).orElse("");
    }

    /** Those it could be. */
    public List<MunicipalityFound> getHits() {
        return municipality.hits();
    }

    /** What stands beside the name of one of them. */
    public String note(MunicipalityFound found) {
        return MunicipalityChoice.note(found);
    }

    /** The districts to choose from. */
    public List<Place> getDistricts() {
        return municipality.districts();
    }

    /** The chosen district. */
    public String getDistrict() {
        return typed("district");
    }

    /** Her name, as typed or as the page that leads here knows it. */
    public String getName() {
        return typed("name");
    }

    /** Where an answer reaches her. */
    public String getEmail() {
        return typed("email");
    }

    /** As typed; a proposal to begin with. */
    public String getMessage() {
        return posted("message") == null ? texts.get("find.message.proposal") : typed("message");
    }

    /** So many letters a message may have. */
    public int getLongestMessage() {
        return AccessRequests.LONGEST_MESSAGE;
    }
}
