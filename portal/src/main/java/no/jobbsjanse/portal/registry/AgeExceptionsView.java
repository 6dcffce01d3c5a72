package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.registry.AgeException;
import no.jobbsjanse.registry.AgeExceptions;
import no.jobbsjanse.registry.NorwegianClock;

/** «Unntak fra aldersgrensen»: IMDi lets one woman take part. Her number is sent in a form, and shown nowhere. */
@Named("ageExceptions")
@RequestScoped
public class AgeExceptionsView {

    private static final String BACK = "/registry/ageexceptions?faces-redirect=true&done=";

    @Inject
    private WorkContext context;

    @Inject
    private AgeExceptions exceptions;

    @Inject
    private Places places;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String number = "";
    private String municipality = "";
    private String reason = "";
    private String weeks = String.valueOf(AgeExceptions.USUAL_WEEKS);
    private String problem = "";

    /**
     * One that has been given.
     *
     * @param id technical key
     * @param reference by which one speaks of it
     * @param place where it applies
     * @param given when and by whom, in words
     * @param reason why
     * @param standing until when it stands, or that it does not, in words
     * @param withdrawable whether it may be withdrawn
     */
    public record Line(String id, String reference, String place, String given, String reason, String standing,
            boolean withdrawable) {
    }

    /** The latest first. */
    public List<Line> getAll() {
        return exceptions.list(context.mandate()).stream().map(this::line).toList();
    }

    private Line line(AgeException one) {
        String until = DateText.day(one.validUntil());
        boolean stands = one.stands(clock.today());
        return new Line(one.id().toString(), one.reference(),
                places.municipality(one.municipality()).map(Place::name).orElse(one.municipality()),
                texts.format("ageexceptions.given", day(one), one.givenBy()), one.reason(),
                one.withdrawnAt() != null ? texts.get("ageexceptions.withdrawn")
                        : texts.with(stands ? "ageexceptions.until" : "ageexceptions.over", until), stands);
    }

    private static String day(AgeException one) {
        return DateText.day(one.givenAt().atZoneSameInstant(NorwegianClock.ZONE).toLocalDate());
    }

    /** Gives one. */
    public String give() {
        try {
            exceptions.give(context.mandate(), number, municipality, reason, weeks);
            return BACK + "given";
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** Withdraws the one whose button was pressed, if one was. */
    public String withdraw() {
        Optional<UUID> id = KeyText.key(request.getParameter("withdraw"));
        id.ifPresent(one -> exceptions.withdraw(context.mandate(), one));
        return id.isPresent() ? BACK + "withdrawn" : null;
    }

    /** All municipalities. */
    public List<Place> getMunicipalities() {
        return places.municipalitiesInOrder();
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** What has just been done, in words; empty for nothing. */
    public String getDone() {
        String done = request.getParameter("done");
        return !problem.isEmpty() || done == null ? "" : texts.optional("ageexceptions.done." + done);
    }

    /** Her number. */
    public String getNumber() {
        return number;
    }

    /** As typed. */
    public void setNumber(String number) {
        this.number = number;
    }

    /** Where she may be registered. */
    public String getMunicipality() {
        return municipality;
    }

    /** As chosen. */
    public void setMunicipality(String municipality) {
        this.municipality = municipality;
    }

    /** Why. */
    public String getReason() {
        return reason;
    }

    /** As typed. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** For how many weeks. */
    public String getWeeks() {
        return weeks;
    }

    /** As typed. */
    public void setWeeks(String weeks) {
        this.weeks = weeks;
    }
}
