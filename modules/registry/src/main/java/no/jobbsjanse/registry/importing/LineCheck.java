package no.jobbsjanse.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.ImportLine;
import no.jobbsjanse.registry.ImportResult.Refusal;
import no.jobbsjanse.registry.Imports;
import no.jobbsjanse.registry.Kind;

/**
 * Finds everything that is wrong with a row: as often as a field is refused, the row is tried once more without it. A
 * field is first put behind the others: whoever moves start and end by a year need not care which stands first.
 */
@ApplicationScoped
class LineCheck {

    @Inject
    private LineAttempt attempts;

    @Inject
    private Places places;

    /** @param keep whether it is to be carried out if nothing is wrong */
    LineOutcome run(Mandate mandate, UUID id, ImportLine line, boolean keep) {
        if (line.problem() != null) {
            return LineOutcome.refused(List.of(new Refusal(null, line.problem(), List.of())));
        }
        Mandate there = within(mandate, line);
        List<String> keys = new ArrayList<>(DataDictionary.fields(line.kind()).stream().map(Field::key)
                .filter(line.values()::containsKey).toList());
        List<Refusal> refusals = new ArrayList<>();
        Set<String> putBack = new HashSet<>();
        while (true) {
            try {
                LineOutcome outcome = attempts.attempt(there, id, line, keys, keep && refusals.isEmpty());
                return refusals.isEmpty() ? outcome : LineOutcome.refused(refusals);
            } catch (LineRefused refused) {
                String key = refused.refusals().get(0).field();
                boolean last = key == null || refused.isWhole() || !keys.remove(key);
                if (!last && !isConflict(refused) && putBack.add(key)) {
                    keys.add(key);
                } else {
                    refusals.addAll(refused.refusals());
                }
                if (last) {
                    return LineOutcome.refused(refusals);
                }
            }
        }
    }

    private static boolean isConflict(LineRefused refused) {
        return refused.refusals().get(0).rule().equals(Imports.CONFLICT);
    }

    /** Whoever works in the whole municipality registers in one of its districts. */
    private Mandate within(Mandate mandate, ImportLine line) {
        Scope place = mandate.scope();
        return Optional.ofNullable(line.values().get(DataDictionary.DISTRICT.key()))
                .filter(district -> line.kind() == Kind.PARTICIPATION && line.participation() == null
                        && place.district() == null && places.district(district).isPresent()
                        && district.startsWith(place.municipality()))
                .map(district -> new Mandate(mandate.actor(), new Scope(place.municipality(), district),
                        mandate.permissions())).orElse(mandate);
    }
}
