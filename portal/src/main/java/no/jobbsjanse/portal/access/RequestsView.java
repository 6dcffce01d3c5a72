package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.AccessRequest;
import no.jobbsjanse.access.AccessRequests;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.page.KeyText;
import no.jobbsjanse.registry.NorwegianClock;

/** «Meldinger om tilgang»: those who ask to be let in, and whether somebody has answered. */
@Named("requests")
@RequestScoped
public class RequestsView {

    private static final String BACK = "/access/requests?faces-redirect=true&done=answered";

    @Inject
    private WorkContext context;

    @Inject
    private AccessRequests requests;

    @Inject
    private HeaderView header;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String problem = "";
    private List<Line> all;

    /**
     * One that nobody has answered.
     *
     * @param id technical key
     * @param name of whoever asks
     * @param email where an answer reaches her
     * @param place where she works
     * @param message what she wrote
     * @param age how long ago, in words
     * @param forwarded that IMDi has it too, in words; empty if not
     * @param giving address of the page that gives her access
     */
    public record Line(String id, String name, String email, String place, String message, String age, String forwarded,
            String giving) {
    }

    /** The oldest first. */
    public List<Line> getAll() {
        if (all == null) {
            all = requests.open(context.mandate()).stream().map(this::line).toList();
        }
        return all;
    }

    private Line line(AccessRequest one) {
        return new Line(one.id().toString(), one.name(), one.email(), header.name(one.place()), one.message(), age(one),
                one.forwardedAt() == null ? "" : texts.with("requests.forwarded", DateText.moment(one.forwardedAt(),
                        clock.today())), giving(one));
    }

    private String age(AccessRequest one) {
        LocalDate day = one.createdAt().atZoneSameInstant(NorwegianClock.ZONE).toLocalDate();
        long days = ChronoUnit.DAYS.between(day, clock.today());
        return texts.format("requests.sent", texts.count("requests.age", days), DateText.moment(one.createdAt(),
                clock.today()));
    }

    private String giving(AccessRequest one) {
        return "/access/give?" + GiveView.REQUEST + "=" + one.id()
                + (isNational() ? "&" + ManagedPlace.PARAMETER + "=" + one.place().municipality() : "");
    }

    /** The one whose button was pressed has been answered, by mail, by telephone or by giving access. */
    public String answer() {
        Optional<UUID> id = KeyText.key(request.getParameter("answered"));
        if (id.isEmpty()) {
            return null;
        }
        try {
            requests.answered(context.mandate(), id.get());
            return BACK;
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** Whether she sees the requests of all places that no administrator has answered. */
    public boolean isNational() {
        return context.place().isEmpty();
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** Whether one has just been called answered. */
    public boolean isDone() {
        return problem.isEmpty() && request.getParameter("done") != null;
    }
}
