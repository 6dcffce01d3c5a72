package no.jobbsjanse.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.registry.Autosave;
import no.jobbsjanse.registry.ChangeSource;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.EditConflict;
import no.jobbsjanse.registry.FieldSave;
import no.jobbsjanse.registry.Saved;

/** Saves the fields of a row that differ from what is registered, one by one, in the transaction of the caller. */
@ApplicationScoped
class LineFields {

    @Inject
    private Autosave autosave;

    /**
     * What is saved into.
     *
     * @param participation which participation
     * @param row which row of it, or {@code null}
     * @param basis the version the values are based on
     */
    record Target(UUID participation, UUID row, long basis) {
    }

    /**
     * Saves them.
     *
     * @param keys those to save, in this order
     * @param values what the file says
     * @param registered what is registered
     * @param hiddenBefore keys of the fields that do not apply before
     * @return whether there was anything to save
     * @throws LineRefused if a value is refused, somebody else has changed it, or it does not apply as things then stand
     */
    boolean save(Mandate mandate, UUID line, Target target, List<String> keys, Map<String, String> values,
            Map<String, String> registered, Set<String> hiddenBefore) {
        Map<String, String> now = new HashMap<>(registered);
        Set<String> changed = new LinkedHashSet<>();
        Set<String> hidden = hiddenBefore;
        for (String key : keys) {
            String value = value(key, values.get(key));
            if (Objects.equals(value, now.get(key))) {
                continue;
            }
            Saved saved = save(mandate, new FieldSave(ImportLineRow.named(line, key), target.participation(),
                    target.row(), key, value, target.basis()));
            now.put(key, value);
            now.putAll(saved.alsoChanged());
            hidden = saved.hidden();
            if (value != null) {
                changed.add(key);
            }
        }
        changed.stream().filter(hidden::contains).findFirst().ifPresent(key -> {
            throw LineRefused.field(key, new BrokenRule("import.hidden"));
        });
        return !now.equals(registered);
    }

    private Saved save(Mandate mandate, FieldSave save) {
        try {
            return autosave.save(mandate, List.of(save), ChangeSource.IMPORT);
        } catch (BrokenRule rule) {
            throw LineRefused.field(save.field(), rule);
        } catch (EditConflict conflict) {
            throw LineRefused.conflict(save.field(), conflict);
        }
    }

    private static String value(String key, String text) {
        return text == null || text.isBlank() ? null
                : key.equals(DataDictionary.NATIONAL_ID.key()) ? text.replaceAll("\\s", "") : text.strip();
    }
}
