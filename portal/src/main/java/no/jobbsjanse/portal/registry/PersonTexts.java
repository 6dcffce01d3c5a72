package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.lookup.FolkeregisterCondition;
import no.jobbsjanse.lookup.LookupOperations;
import no.jobbsjanse.lookup.NameLookup;
import no.jobbsjanse.lookup.NameLookups;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.PersonSummary;

/** Describes a participant on her own page, where there is room to say how the look-up of her name stands. */
@ApplicationScoped
public class PersonTexts {

    /** Fewer come before anybody has read of them. */
    private static final long MANY = 100;

    @Inject
    private NameLookups lookups;

    @Inject
    private LookupOperations operations;

    PersonText of(Mandate mandate, PersonSummary person, Texts texts) {
        PersonText text = PersonText.of(person, texts);
        if (person.nameState() != NameState.WAITING) {
            return text;
        }
        return lookups.of(mandate.scope(), person.id())
                .filter(lookup -> lookup.attempts() > 0 && lookup.nextAttemptAt() != null)
                .map(lookup -> text.explainedBy(later(lookup, texts))).orElseGet(() -> inQueue(text, texts));
    }

    private PersonText inQueue(PersonText text, Texts texts) {
        FolkeregisterCondition condition = operations.condition();
        return switch (condition.state()) {
            case PAUSED -> text.explainedBy(texts.get("name.WAITING.paused"));
            default -> condition.waiting() < MANY || condition.minutesToGo() == 0 ? text
                    : text.explainedBy(texts.count("name.WAITING.queue", condition.minutesToGo()));
        };
    }

    private static String later(NameLookup lookup, Texts texts) {
        return texts.with("name.WAITING.later", DateText.time(lookup.nextAttemptAt()));
    }
}
