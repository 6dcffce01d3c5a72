package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.Overview;
import no.jobbsjanse.registry.OverviewRow;
import no.jobbsjanse.registry.ParticipationStatus;

/** «Deltakeroversikt»: who takes part here, how she stands, what is missing. The filter lives in the address. */
@Named("overview")
@RequestScoped
public class OverviewView {

    private static final Set<ParticipationStatus> OPEN = EnumSet.complementOf(EnumSet.of(
            ParticipationStatus.DISCHARGED));

    @Inject
    private WorkContext context;

    @Inject
    private Overview overview;

    @Inject
    private Texts texts;

    private String status = "";
    private Map<ParticipationStatus, Long> counts;
    private List<Row> rows;

    /**
     * One line, in words.
     *
     * @param id of the participation
     * @param address the page to go on with
     * @param person who
     * @param startedOn {@code 01.09.2026}
     * @param status derived status
     * @param statusText in words
     * @param missing in words
     */
    public record Row(String id, String address, PersonText person, String startedOn, ParticipationStatus status,
            String statusText, String missing) {
    }

    /**
     * A filter.
     *
     * @param status for the address; empty for all open ones
     * @param label in words
     * @param count how many it shows
     * @param active whether it is the present one
     */
    public record Filter(String status, String label, long count, boolean active) {
    }

    /** The status in the address; empty for all but the discharged. */
    public String getStatus() {
        return status;
    }

    /** Set from the address; anything unknown is ignored. */
    public void setStatus(String status) {
        boolean known = Arrays.stream(ParticipationStatus.values()).anyMatch(one -> one.code().equals(status));
        this.status = known ? status : "";
    }

    /** The lines. */
    public List<Row> getRows() {
        if (rows == null) {
            rows = overview.rows(context.mandate(), shown()).stream().map(this::row).toList();
        }
        return rows;
    }

    /** All open ones first, then each status. */
    public List<Filter> getFilters() {
        long open = OPEN.stream().mapToLong(one -> counts().get(one)).sum();
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter("", texts.get("overview.open"), open, status.isEmpty()));
        for (ParticipationStatus one : ParticipationStatus.values()) {
            filters.add(new Filter(one.code(), texts.get("status." + one), counts().get(one),
                    one.code().equals(status)));
        }
        return filters;
    }

    /** How many are shown, in words. */
    public String getSummary() {
        return texts.count("overview.count", getRows().size());
    }

    /** How many are hidden because they are discharged. */
    public long getHidden() {
        return status.isEmpty() ? counts().get(ParticipationStatus.DISCHARGED) : 0;
    }

    /** The same in words. */
    public String getHiddenText() {
        return texts.count("overview.hidden", getHidden());
    }

    /** Nobody registered here at all. */
    public boolean isNobodyYet() {
        return counts().values().stream().allMatch(count -> count == 0);
    }

    private Set<ParticipationStatus> shown() {
        return status.isEmpty() ? OPEN : EnumSet.copyOf(Arrays.stream(ParticipationStatus.values())
                .filter(one -> one.code().equals(status)).toList());
    }

    private Map<ParticipationStatus, Long> counts() {
        if (counts == null) {
            counts = overview.counts(context.mandate());
        }
        return counts;
    }

    private Row row(OverviewRow row) {
        return new Row(row.id().toString(), StepList.address(row.progress().nextStep(), row.id()),
                PersonText.of(row.person(), texts), DateText.day(row.startedOn()), row.progress().status(),
                texts.get("status." + row.progress().status()),
                texts.count("overview.missing", row.progress().missing().size()));
    }
}
