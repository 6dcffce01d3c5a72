package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.lookup.FolkeregisterCondition;
import no.jobbsjanse.lookup.LookupOperations;
import no.jobbsjanse.lookup.NameLookup;
import no.jobbsjanse.lookup.NameLookups;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.PersonSummary;

/** Describes participants together with how the look-ups of their names stand. */
@ApplicationScoped
public class PersonTexts {

    /** Fewer come before anybody has read of them. */
    private static final long MANY = 100;

    @Inject
    private NameLookups lookups;

    @Inject
    private LookupOperations operations;

    /** How the look-ups of those who wait stand, by person: one query for all, none when nobody waits. */
    Map<UUID, NameLookup> lookups(Scope place, Collection<PersonSummary> persons) {
        return lookups.of(place, persons.stream().filter(person -> person.nameState() == NameState.WAITING)
                .map(PersonSummary::id).toList());
    }

    /** One participant. */
    PersonText of(Scope place, PersonSummary person, Texts texts) {
        return of(person, lookups(place, List.of(person)), texts);
    }

    /** A participant, with the look-ups of those who wait. */
    PersonText of(PersonSummary person, Map<UUID, NameLookup> waiting, Texts texts) {
        PersonText text = PersonText.of(person, texts);
        if (person.nameState() != NameState.WAITING) {
            return text;
        }
        NameLookup lookup = waiting.get(person.id());
        if (lookup == null || lookup.attempts() == 0) {
            return inQueue(text, texts);
        }
        return switch (lookup.state()) {
            case ASKING -> text.waiting(texts.get("name.ASKING.progress"), texts.get("name.ASKING.explanation"), false);
            case WAITING -> text.waiting(texts.with("name.LATER.progress", DateText.time(lookup.nextAttemptAt())),
                    texts.with("name.WAITING.later", DateText.time(lookup.nextAttemptAt())), true);
            case ANSWERED -> text;
        };
    }

    private PersonText inQueue(PersonText text, Texts texts) {
        FolkeregisterCondition condition = operations.condition();
        return switch (condition.state()) {
            case PAUSED -> text.waiting(text.progress(), texts.get("name.WAITING.paused"), true);
            default -> condition.waiting() < MANY || condition.minutesToGo() == 0 ? text
                    : text.waiting(text.progress(), texts.count("name.WAITING.queue", condition.minutesToGo()), true);
        };
    }
}
