package no.jobbsjanse.portal.registry;

import jakarta.json.JsonObjectBuilder;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.lookup.NameLookup;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.PersonOnPage;

/**
 * What open pages are told of a woman.
 *
 * @param read what the register knows
 * @param lookups of those who wait
 * @param words makes words of it
 */
record FollowedPerson(PersonOnPage read, Map<UUID, NameLookup> lookups, PersonTexts words) {

    UUID participation() {
        return read.participation();
    }

    UUID person() {
        return read.person().id();
    }

    OffsetDateTime changedAt() {
        return read.changedAt();
    }

    boolean isWaiting() {
        return read.person().nameState() == NameState.WAITING;
    }

    JsonObjectBuilder json(Texts texts) {
        JsonObjectBuilder filled = Answer.object();
        read.filled().forEach(filled::add);
        return words.of(read.person(), lookups, texts).json().add("id", participation().toString())
                .add("version", isWaiting() ? 0 : read.version()).add("filled", filled);
    }
}
