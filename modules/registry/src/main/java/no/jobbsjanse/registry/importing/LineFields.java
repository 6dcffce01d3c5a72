package no.jobbsjanse.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import no.jobbsjanse.registry.RefusedField;
import no.jobbsjanse.registry.Saved;

/** Saves the fields of a row that differ from what is registered, all at once, in the transaction of the caller. */
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
     * @return whether there was anything to save
     * @throws LineRefused if a value is refused, somebody else has changed it, or it does not apply as things then stand
     */
    boolean save(Mandate mandate, UUID line, Target target, List<String> keys, Map<String, String> values,
            Map<String, String> registered) {
        List<FieldSave> saves = keys.stream().filter(key -> isToBeSaved(key, keys, values, registered))
                .map(key -> new FieldSave(ImportLineRow.named(line, key), target.participation(), target.row(), key,
                        value(key, values.get(key)), target.basis())).toList();
        if (saves.isEmpty()) {
            return false;
        }
        Set<String> hidden = save(mandate, saves).hidden();
        saves.stream().filter(save -> save.value() != null && hidden.contains(save.field())).findFirst()
                .ifPresent(save -> {
                    throw LineRefused.field(save.field(), new BrokenRule("import.hidden"));
                });
        return true;
    }

    /** A sub reason is emptied when the main reason changes: it is sent along, whatever is registered. */
    private static boolean isToBeSaved(String key, List<String> keys, Map<String, String> values,
            Map<String, String> registered) {
        return !Objects.equals(value(key, values.get(key)), registered.get(key)) || key.equals("exitSubreason")
                && keys.contains("exitReason") && isToBeSaved("exitReason", keys, values, registered);
    }

    private Saved save(Mandate mandate, List<FieldSave> saves) {
        try {
            return autosave.save(mandate, saves, ChangeSource.IMPORT);
        } catch (RefusedField refused) {
            throw LineRefused.field(refused.field().key(), refused);
        } catch (BrokenRule rule) {
            throw LineRefused.whole(rule);
        } catch (EditConflict conflict) {
            throw LineRefused.conflict(conflict);
        }
    }

    private static String value(String key, String text) {
        return text == null || text.isBlank() ? null
                : key.equals(DataDictionary.NATIONAL_ID.key()) ? text.replaceAll("\\s", "") : text.strip();
    }
}
