package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import no.jobbsjanse.access.MunicipalityEntry;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;

/** How it stands with a municipality, in words. */
@RequestScoped
public class MunicipalityText {

    @Inject
    private Places places;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    /** That it is to begin, that it ends or has ended, and in what it goes on; empty for one that simply is there. */
    public String note(MunicipalityEntry one) {
        LocalDate today = clock.today();
        if (one.validTo() == null) {
            return one.isInForce(today) ? "" : texts.with("municipality.begins", DateText.day(one.validFrom()));
        }
        String key = one.hasEnded(today) ? "municipality.ended" : "municipality.ends";
        return one.successor() == null ? texts.with(key, DateText.day(one.validTo()))
                : texts.format(key + ".successor", DateText.day(one.validTo()), name(one.successor()));
    }

    /**
     * What has become of those registered in one that goes on in another; empty for one that does not.
     *
     * @param moved how many have been moved, or {@code null} while that has not been done
     */
    public String moved(MunicipalityEntry one, Long moved) {
        if (one.successor() == null) {
            return "";
        }
        String successor = name(one.successor());
        return moved != null ? texts.format("municipality.moved." + (moved == 0 ? "none" : moved == 1 ? "one" : "many"), moved,
                successor) : texts.with(one.hasEnded(clock.today()) ? "municipality.moved.now" : "municipality.moved.later",
                        successor);
    }

    /** The name of a municipality with its number. */
    public String name(String number) {
        return places.municipality(number).map(Place::name).orElse(number);
    }
}
