package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import no.jobbsjanse.access.AccessLog;
import no.jobbsjanse.access.AlertLimits;
import no.jobbsjanse.access.LogAlert;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;

/** «Uvanlige oppslag»: what an auditor might ask about. */
@Named("alerts")
@RequestScoped
public class AlertsView {

    @Inject
    private WorkContext context;

    @Inject
    private AccessLog log;

    @Inject
    private Places places;

    @Inject
    private Texts texts;

    private List<Line> lines;

    /**
     * An alert.
     *
     * @param day when
     * @param who name
     * @param place where she worked
     * @param kind in which way it is unusual
     * @param participations at how many she looked, in words
     * @param address of what she looked at that day
     */
    public record Line(String day, String who, String place, String kind, String participations, String address) {
    }

    /** The latest first. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = log.alerts(context.mandate()).stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(LogAlert alert) {
        return new Line(DateText.day(alert.day()), alert.actorName(), LogLine.place(alert.place(), texts, places),
                texts.get("alerts.kind." + alert.kind()), texts.count("log.hits", alert.participations()),
                LogFilter.lookedAt(alert.actor(), alert.day()));
    }

    /** From how many look-ups on somebody stands here. */
    public List<String> getLimits() {
        AlertLimits limits = log.limits();
        return List.of(texts.format("alerts.limit.MANY", limits.many(), limits.minutes()),
                texts.format("alerts.limit.OTHERS", limits.others()),
                texts.format("alerts.limit.PROTECTED", limits.protectedOnes()));
    }

    /** How far back is looked. */
    public String getLead() {
        return texts.format("alerts.lead", log.limits().days());
    }
}
