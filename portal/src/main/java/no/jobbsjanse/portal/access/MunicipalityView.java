package no.jobbsjanse.portal.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Municipalities;
import no.jobbsjanse.access.MunicipalityEntry;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;

/** One municipality: when it ends, in what it goes on, and what was changed about it. */
@Named("municipality")
@RequestScoped
public class MunicipalityView {

    @Inject
    private WorkContext context;

    @Inject
    private Municipalities municipalities;

    @Inject
    private MunicipalityText words;

    @Inject
    private MunicipalityHistory changes;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String number;
    private String validTo;
    private String successor;
    private String problem = "";
    private MunicipalityEntry one;

    @PostConstruct
    void read() {
        number = String.valueOf(request.getParameter("number"));
    }

    /** The municipality in the address, or {@code null}. */
    public MunicipalityEntry getOne() {
        if (one == null) {
            one = municipalities.find(context.mandate(), number).orElse(null);
        }
        return one;
    }

    /** How it stands, in words. */
    public String getNote() {
        return words.note(getOne());
    }

    /** What has become of those registered in it, in words; empty unless it goes on in another. */
    public String getMoved() {
        return words.moved(getOne(), municipalities.moved(context.mandate(), number).orElse(null));
    }

    /** Its first day. */
    public String getBegan() {
        return DateText.day(getOne().validFrom());
    }

    /** The name of its successor; empty if it has none. */
    public String getSuccessorName() {
        return getOne().successor() == null ? "" : words.name(getOne().successor());
    }

    /** Those that may take over. */
    public List<MunicipalityEntry> getSuccessors() {
        return municipalities.successors(context.mandate(), number);
    }

    /** Everything that was changed, the latest first. */
    public List<MunicipalityHistory.Line> getHistory() {
        return changes.of(municipalities.history(context.mandate(), number));
    }

    /** Says when it ends. */
    public String end() {
        return attempt(() -> {
            LocalDate day = validTo == null || validTo.isBlank() ? null : DateText.read(validTo, clock.today())
                    .orElseThrow(() -> new BrokenRule("date.invalid"));
            municipalities.end(context.mandate(), number, day,
                    successor == null || successor.isEmpty() ? null : successor);
            return "ended";
        });
    }

    /** It does not end after all. */
    public String takeBack() {
        return attempt(() -> {
            municipalities.takeBack(context.mandate(), number);
            return "takenBack";
        });
    }

    /** Gives everybody the same access in the successor. */
    public String carryOver() {
        return attempt(() -> "carried&count=" + municipalities.carryOver(context.mandate(), number));
    }

    private String attempt(Supplier<String> act) {
        try {
            return "/access/municipality?faces-redirect=true&number=" + number + "&done=" + act.get();
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** What has just been done, in words; empty for nothing. */
    public String getDone() {
        return problem.isEmpty() ? changes.receipt(request.getParameter("done"), request.getParameter("count"),
                getOne()) : "";
    }

    /** Its last day, as typed or as it is. */
    public String getValidTo() {
        return validTo != null ? validTo : getOne().validTo() == null ? "" : DateText.day(getOne().validTo());
    }

    /** As typed. */
    public void setValidTo(String validTo) {
        this.validTo = validTo;
    }

    /** Kommunenummer of the successor, as chosen or as it is. */
    public String getSuccessor() {
        return successor != null ? successor : getOne().successor();
    }

    /** As chosen. */
    public void setSuccessor(String successor) {
        this.successor = successor;
    }
}
