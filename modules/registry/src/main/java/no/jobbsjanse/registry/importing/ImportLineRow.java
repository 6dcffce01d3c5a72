package no.jobbsjanse.registry.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.registry.ImportLine;
import no.jobbsjanse.registry.ImportResult;
import no.jobbsjanse.registry.ImportVerdict;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.NumberVault;

/** One row of a file; see the comment on the table. */
@Entity
@Table(schema = "registry", name = "import_line")
public class ImportLineRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "file_id", updatable = false)
    private UUID file;

    @Column(name = "municipality_number", updatable = false)
    private String municipality;

    @Column(name = "district_number", updatable = false)
    private String district;

    @Column(name = "number", updatable = false)
    private int number;

    @Column(name = "sheet", updatable = false)
    private String sheet;

    @Column(name = "sheet_line", updatable = false)
    private int sheetLine;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Kind kind;

    // Keys that may be missing are kept as text: EclipseLink 4 cannot read or write an empty UUID.
    @Column(name = "participation_id")
    private String participation;

    @Column(name = "row_id", updatable = false)
    private String row;

    @Column(name = "version")
    private Long version;

    @Column(name = "values_sealed", updatable = false)
    private byte[] values;

    @Column(name = "problem", updatable = false)
    private String problem;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict")
    private ImportVerdict verdict;

    @Column(name = "chosen")
    private boolean chosen;

    @Column(name = "done_at")
    private OffsetDateTime doneAt;

    @Column(name = "outcome_sealed")
    private byte[] outcome;

    protected ImportLineRow() {
    }

    /** A row, to be checked. */
    ImportLineRow(ImportFileRow of, int number, ImportLine line, NumberVault vault) {
        this.id = named(of.id(), "line " + number);
        this.file = of.id();
        this.municipality = of.scope().municipality();
        this.district = of.scope().district();
        this.number = number;
        this.sheet = line.sheet();
        this.sheetLine = line.line();
        this.kind = line.kind();
        this.participation = line.participation() == null ? null : line.participation().toString();
        this.row = line.row() == null ? null : line.row().toString();
        this.version = line.version();
        this.values = vault.seal(LineJson.values(line.values()).getBytes(StandardCharsets.UTF_8), id);
        this.problem = line.problem();
    }

    static UUID named(UUID owner, String name) {
        return UUID.nameUUIDFromBytes((owner + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    boolean isDone() {
        return doneAt != null;
    }

    /** What was read. */
    ImportLine line(NumberVault vault) {
        return new ImportLine(sheet, sheetLine, kind, uuid(participation), uuid(row), version,
                LineJson.values(new String(vault.openBytes(values, id), StandardCharsets.UTF_8)), problem);
    }

    /** It has been checked: it is carried out from the version that was checked, unless the file says which. */
    void checked(LineOutcome result, NumberVault vault) {
        tell(result, vault);
        chosen = verdict == ImportVerdict.NEW || verdict == ImportVerdict.CHANGED;
        if (version == null && result.version() != null) {
            version = result.version();
        }
    }

    /** It has been carried out. */
    void carriedOut(LineOutcome result, OffsetDateTime at, NumberVault vault) {
        // One that has nothing left to do keeps saying what it would have done when it was checked.
        if (result.verdict() != ImportVerdict.UNCHANGED) {
            tell(result, vault);
        }
        participation = result.participation() == null ? participation : result.participation().toString();
        doneAt = at;
    }

    /** It was right when it was checked, and is not any more. */
    void failed(LineOutcome result, NumberVault vault) {
        tell(result, vault);
        chosen = false;
    }

    private void tell(LineOutcome result, NumberVault vault) {
        verdict = result.verdict();
        outcome = vault.seal(LineJson.outcome(result).getBytes(StandardCharsets.UTF_8), id);
    }

    void choose(boolean wanted) {
        chosen = wanted && (verdict == ImportVerdict.NEW || verdict == ImportVerdict.CHANGED);
    }

    /** What it does, or has done. */
    ImportResult result(NumberVault vault) {
        LineOutcome told = outcome == null ? LineOutcome.NOTHING
                : LineJson.outcome(new String(vault.openBytes(outcome, id), StandardCharsets.UTF_8));
        return new ImportResult(number, sheet, sheetLine, kind, uuid(participation), verdict, chosen, isDone(),
                told.changes(), told.refusals());
    }

    private static UUID uuid(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
