package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.OffsetDateTime;
import java.util.List;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.SupportCase;
import no.jobbsjanse.access.SupportLooks;
import no.jobbsjanse.portal.access.PurposeText;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.NorwegianClock;

/** «IMDis innsyn»: each look of IMDi's support into a participation here, for the administrators of the place. */
@Named("looks")
@RequestScoped
public class LooksView {

    @Inject
    private WorkContext context;

    @Inject
    private SupportLooks looks;

    @Inject
    private Codebook codebook;

    @Inject
    private Texts texts;

    private List<Line> lines;

    /**
     * A look.
     *
     * @param at when
     * @param who name
     * @param why purpose and case, in words
     * @param named that she saw the name too, or did not, in words
     * @param reference of the participation
     * @param address of the participation; {@code null} for whoever may not see it
     */
    public record Line(String at, String who, String why, String named, String reference, String address) {
    }

    /** How many are told of. */
    public int getMost() {
        return SupportLooks.MOST;
    }

    /** The latest first. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = looks.of(context.mandate()).stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(SupportCase one) {
        return new Line(moment(one.foundAt()), one.by().name(), PurposeText.of(one, texts, codebook),
                one.namedAt() == null ? texts.get("looks.masked") : texts.with("looks.named", moment(one.namedAt())),
                MaskedText.reference(one.participation()), context.allows(Permission.VIEW_PARTICIPANTS)
                        ? "/registry/summary?id=" + one.participation() : null);
    }

    private static String moment(OffsetDateTime at) {
        return DateText.day(at.atZoneSameInstant(NorwegianClock.ZONE).toLocalDate()) + " " + DateText.time(at);
    }
}
