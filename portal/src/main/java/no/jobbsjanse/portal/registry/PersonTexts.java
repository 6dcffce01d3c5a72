package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.lookup.NameLookup;
import no.jobbsjanse.lookup.NameLookups;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.PersonSummary;

/** Describes a participant on her own page, where there is room to say how the look-up of her name stands. */
@ApplicationScoped
public class PersonTexts {

    @Inject
    private NameLookups lookups;

    PersonText of(Mandate mandate, PersonSummary person, Texts texts) {
        PersonText text = PersonText.of(person, texts);
        if (person.nameState() != NameState.WAITING) {
            return text;
        }
        return lookups.of(mandate.scope(), person.id())
                .filter(lookup -> lookup.attempts() > 0 && lookup.nextAttemptAt() != null)
                .map(lookup -> text.explainedBy(later(lookup, texts))).orElse(text);
    }

    private static String later(NameLookup lookup, Texts texts) {
        return texts.with("name.WAITING.later", DateText.time(lookup.nextAttemptAt()));
    }
}
