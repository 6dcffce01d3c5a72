package no.jobbsjanse.portal.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.jobbsjanse.access.AccessLog;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.LogActor;
import no.jobbsjanse.access.LogQuery;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.NorwegianClock;

/** «Innsynslogg»: who has looked at whom, and done what. Every filter stands in the address, somebody by her account. */
@Named("log")
@RequestScoped
public class LogView {

    @Inject
    private WorkContext context;

    @Inject
    private AccessLog log;

    @Inject
    private Places places;

    @Inject
    private Codebook codebook;

    @Inject
    private Texts texts;

    @Inject
    private NorwegianClock clock;

    @Inject
    private HttpServletRequest request;

    private LogFilter filter;
    private List<LogLine> lines;
    private List<String> faults;
    private List<Person> people;

    /**
     * Somebody whose name is like the one that was sought for.
     *
     * @param name as shown in the log
     * @param whereAndWhen where she worked and when she did something, the last time
     * @param address of what she has done
     */
    public record Person(String name, String whereAndWhen, String address) {
    }

    @PostConstruct
    void read() {
        filter = new LogFilter(request, clock.today());
    }

    /** The rows of this page, the newest first. */
    public List<LogLine> getLines() {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            // A form was sent: the rows may never be shown, and reading them is logged.
            return List.of();
        }
        if (lines == null) {
            lines = log.rows(context.mandate(), filter.query()).stream()
                    .map(entry -> LogLine.of(entry, texts, places, codebook)).toList();
        }
        return lines;
    }

    /** Seeks whoever has the name that was posted; if there is but one, goes on to what she has done. */
    public void seek() throws IOException {
        if (getSought().isBlank()) {
            return;
        }
        people = log.actors(context.mandate(), getSought()).stream().map(actor -> new Person(actor.name(),
                texts.format("log.who.last", LogLine.place(actor.place(), texts, places),
                        DateText.day(actor.last().toLocalDate())), filter.by(actor.subject()))).toList();
        if (people.size() == 1) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(people.get(0).address());
        }
    }

    /** The name that was posted; empty for none. */
    public String getSought() {
        return Objects.requireNonNullElse(request.getParameter("name"), "");
    }

    /** Those whose name is like the one that was sought for; {@code null} while none was. */
    public List<Person> getPeople() {
        return people;
    }

    /** Whether there may be more of them than are shown. */
    public boolean isPeopleLeftOut() {
        return people != null && people.size() == LogActor.MOST;
    }

    /** The filters that go on holding while somebody is sought for. */
    public Map<String, String> getCarried() {
        return filter.apartFromActor();
    }

    /** By whom the rows are, in words; empty for anybody. */
    public String getBy() {
        return filter.value("actor").isEmpty() ? ""
                : getLines().isEmpty() ? texts.get("log.by.somebody") : texts.with("log.by", getLines().get(0).who());
    }

    /** The address of the same rows, by whomever. */
    public String getByAnybody() {
        return filter.byAnybody();
    }

    /** What can be done, to choose from. */
    public List<Act> getActs() {
        return List.of(Act.values());
    }

    /** A filter as it stands in the address. */
    public String value(String name) {
        return filter.value(name);
    }

    /** What cannot be read in the address, in words; empty if all can. */
    public String getWrong() {
        return filter.wrong().isEmpty() ? "" : texts.get(filter.wrong());
    }

    /** Whether anything is filtered. */
    public boolean isNarrowed() {
        return filter.isNarrowed();
    }

    /** The address of the newer rows; {@code null} for none. */
    public String getNewer() {
        return filter.query().page() == 0 ? null : filter.page(filter.query().page() - 1);
    }

    /** The address of the older rows; {@code null} for none. */
    public String getOlder() {
        return getLines().size() < LogQuery.PAGE_SIZE ? null : filter.page(filter.query().page() + 1);
    }

    /** What is wrong first in each chain, in words; empty while the log is as it was written. */
    public List<String> getFaults() {
        if (faults == null) {
            faults = log.faults(context.mandate()).stream().map(fault -> texts.format("log.broken", fault.chain(),
                    text(fault.position()), text(fault.entry()))).toList();
        }
        return faults;
    }

    private static String text(Long number) {
        return number == null ? "–" : number.toString();
    }

    /** Whether it was asked whether the log is as it was written. */
    public boolean isVerifying() {
        return !filter.value("verify").isEmpty();
    }
}
