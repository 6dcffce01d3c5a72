package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.access.PlaceText;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.SupportHit;

/** A participation as support speaks of it before anything personal. */
@RequestScoped
public class MaskedText {

    private static final int BEGINNING = 8;

    @Inject
    private Texts texts;

    @Inject
    private Places places;

    /** The beginning of a key, which the caseworker sees as well. */
    static String reference(UUID participation) {
        return participation.toString().substring(0, BEGINNING);
    }

    /** «RS, født 1990»; while there is no name, how far its look-up has come. */
    String who(SupportHit hit) {
        String name = hit.initials() != null ? hit.initials()
                : texts.get(hit.nameState() == NameState.FOUND ? "support.noName" : "name." + hit.nameState());
        return hit.birthYear() == null ? name : texts.format("support.who", name, hit.birthYear().toString());
    }

    /** Where she takes part, since when, and in which status. */
    String what(SupportHit hit) {
        return texts.format("support.what", PlaceText.of(texts, places, hit.place()), DateText.day(hit.startedOn()),
                texts.get("status." + hit.status()));
    }

    /** A moment to the second, as support and caseworker compare it. */
    static String moment(OffsetDateTime at) {
        return DateText.day(at.atZoneSameInstant(NorwegianClock.ZONE).toLocalDate()) + " " + DateText.timeToTheSecond(at);
    }
}
