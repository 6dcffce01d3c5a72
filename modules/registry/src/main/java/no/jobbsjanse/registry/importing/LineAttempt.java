package no.jobbsjanse.registry.importing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.ChangeSource;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.ImportLine;
import no.jobbsjanse.registry.ImportResult.Difference;
import no.jobbsjanse.registry.ImportVerdict;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.NumberVault;
import no.jobbsjanse.registry.ParticipationSheet;
import no.jobbsjanse.registry.Participations;
import no.jobbsjanse.registry.Registration;
import no.jobbsjanse.registry.RowSheet;

/**
 * Tries one row in a transaction of its own, by the same way as the form, and sees what has changed. In a dry run the
 * transaction is rolled back; else the row is noted as done in it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@WithinScope
class LineAttempt {

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private ImportRepository repository;

    @Inject
    private Registration registration;

    @Inject
    private Participations participations;

    @Inject
    private LineFields fields;

    @Inject
    private NumberVault vault;

    @Inject
    private NorwegianClock clock;

    /**
     * Tries it.
     *
     * @param id technical key of the row of the file
     * @param keys the fields to save, in this order
     * @param keep whether it is to be carried out
     * @throws LineRefused if something is wrong; nothing is kept
     */
    LineOutcome attempt(Mandate mandate, UUID id, ImportLine line, List<String> keys, boolean keep) {
        repository.actAsWorker();
        Optional<ImportLineRow> row = keep ? repository.lock(id).filter(found -> !found.isDone()) : Optional.empty();
        if (keep && row.isEmpty()) {
            return LineOutcome.NOTHING;
        }
        LineOutcome outcome = line.kind() == Kind.PARTICIPATION ? participation(mandate, id, line, keys)
                : row(mandate, id, line, keys);
        row.ifPresentOrElse(done -> done.carriedOut(outcome, clock.now(), vault), transaction::setRollbackOnly);
        return outcome;
    }

    private LineOutcome participation(Mandate mandate, UUID id, ImportLine line, List<String> keys) {
        refuseOtherPlace(mandate, line);
        boolean isNew = line.participation() == null;
        UUID participation = isNew ? register(mandate, id, line) : line.participation();
        ParticipationSheet before = open(mandate, participation);
        long basis = isNew ? Long.MAX_VALUE : line.version() == null ? before.version() : line.version();
        List<String> open = keys.stream().filter(key -> !isPlace(key)).toList();
        boolean saved = fields.save(mandate, id, new LineFields.Target(participation, null, basis), open, line.values(),
                before.values());
        Map<String, String> after = saved ? open(mandate, participation).values() : before.values();
        List<Difference> changes = differences(Kind.PARTICIPATION, isNew ? Map.of() : before.values(), after);
        return new LineOutcome(verdict(isNew, changes), participation, before.version(), changes, List.of());
    }

    private UUID register(Mandate mandate, UUID id, ImportLine line) {
        Map<String, String> values = new HashMap<>(line.values());
        values.put(DataDictionary.MUNICIPALITY.key(), mandate.scope().municipality());
        if (mandate.scope().district() != null) {
            values.put(DataDictionary.DISTRICT.key(), mandate.scope().district());
        }
        Registration.Outcome outcome = registration.register(mandate, ImportLineRow.named(id, "register"), values,
                ChangeSource.IMPORT);
        if (outcome instanceof Registration.Incomplete incomplete) {
            throw LineRefused.registration(incomplete);
        }
        return ((Registration.Registered) outcome).id();
    }

    private LineOutcome row(Mandate mandate, UUID id, ImportLine line, List<String> keys) {
        if (line.participation() == null) {
            throw LineRefused.line("import.noParticipation");
        }
        ParticipationSheet sheet = open(mandate, line.participation());
        List<RowSheet> rows = sheet.rows().get(line.kind());
        boolean isNew = line.row() == null;
        if (isNew && rows.stream().anyMatch(known -> saysAllOf(known, line.values()))) {
            return new LineOutcome(ImportVerdict.UNCHANGED, line.participation(), sheet.version(), List.of(), List.of());
        }
        UUID key = isNew ? ImportLineRow.named(id, "row") : line.row();
        Optional<RowSheet> before = find(sheet, line.kind(), key);
        if (!isNew && before.isEmpty()) {
            throw LineRefused.line("import.unknownRow");
        }
        Map<String, String> values = before.map(RowSheet::values).orElse(Map.of());
        fields.save(mandate, id, new LineFields.Target(line.participation(), key,
                line.version() == null ? sheet.version() : line.version()), keys, line.values(), values);
        Map<String, String> after = find(open(mandate, line.participation()), line.kind(), key).map(RowSheet::values)
                .orElse(Map.of());
        List<Difference> changes = differences(line.kind(), values, after);
        return new LineOutcome(verdict(isNew, changes), line.participation(), sheet.version(), changes, List.of());
    }

    /** A row without a key that says the same as one that is there is not added once more. */
    private static boolean saysAllOf(RowSheet known, Map<String, String> values) {
        return values.entrySet().stream().allMatch(one -> Objects.equals(
                one.getValue().isBlank() ? null : one.getValue(), known.values().get(one.getKey())));
    }

    private ParticipationSheet open(Mandate mandate, UUID id) {
        return participations.open(mandate, id).orElseThrow(() -> LineRefused.line("import.unknown"));
    }

    private static Optional<RowSheet> find(ParticipationSheet sheet, Kind kind, UUID key) {
        return sheet.rows().get(kind).stream().filter(row -> row.id().equals(key)).findFirst();
    }

    private static void refuseOtherPlace(Mandate mandate, ImportLine line) {
        String municipality = line.values().getOrDefault(DataDictionary.MUNICIPALITY.key(), "");
        String district = line.values().getOrDefault(DataDictionary.DISTRICT.key(), "");
        if (!municipality.isBlank() && !municipality.equals(mandate.scope().municipality())) {
            throw LineRefused.elsewhere(DataDictionary.MUNICIPALITY);
        }
        if (!district.isBlank() && mandate.scope().district() != null && !district.equals(mandate.scope().district())) {
            throw LineRefused.elsewhere(DataDictionary.DISTRICT);
        }
    }

    private static boolean isPlace(String key) {
        return DataDictionary.field(key).filter(field -> field.type() instanceof FieldType.PlaceNumber).isPresent();
    }

    private static ImportVerdict verdict(boolean isNew, List<Difference> changes) {
        return isNew ? ImportVerdict.NEW : changes.isEmpty() ? ImportVerdict.UNCHANGED : ImportVerdict.CHANGED;
    }

    private static List<Difference> differences(Kind kind, Map<String, String> before, Map<String, String> after) {
        List<Difference> changes = new ArrayList<>();
        for (Field<?> field : DataDictionary.fields(kind)) {
            String old = before.get(field.key());
            String now = after.get(field.key());
            if (!Objects.equals(old, now)) {
                changes.add(new Difference(field.key(), shown(field, old), shown(field, now)));
            }
        }
        return changes;
    }

    private static String shown(Field<?> field, String value) {
        return value != null && field == DataDictionary.NATIONAL_ID ? value.substring(0, 6) + " •••••" : value;
    }
}
