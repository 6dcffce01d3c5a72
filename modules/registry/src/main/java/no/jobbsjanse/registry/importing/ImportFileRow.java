package no.jobbsjanse.registry.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.ImportState;
import no.jobbsjanse.registry.ImportStatus;
import no.jobbsjanse.registry.ImportVerdict;

/** A file; see the comment on the table. Its content is read by a statement of its own: it is large. */
@Entity
@Table(schema = "registry", name = "import_file")
public class ImportFileRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "municipality_number", updatable = false)
    private String municipality;

    @Column(name = "district_number", updatable = false)
    private String district;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "left_out", updatable = false)
    private String leftOut;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ImportState state;

    @Column(name = "ordered_by")
    private String orderedBy;

    @Column(name = "ordered_by_name")
    private String orderedByName;

    @Column(name = "uploaded_at", updatable = false)
    private OffsetDateTime uploadedAt;

    @Column(name = "finished_at")
    private OffsetDateTime finishedAt;

    @Column(name = "lines", updatable = false)
    private int lines;

    @Column(name = "new_lines")
    private int newLines;

    @Column(name = "changed_lines")
    private int changedLines;

    @Column(name = "unchanged_lines")
    private int unchangedLines;

    @Column(name = "refused_lines")
    private int refusedLines;

    @Column(name = "done_lines")
    private int doneLines;

    protected ImportFileRow() {
    }

    ImportFileRow(UUID id, Mandate mandate, String fileName, List<String> leftOut, int lines,
            OffsetDateTime at) {
        this.id = id;
        this.municipality = mandate.scope().municipality();
        this.district = mandate.scope().district();
        this.fileName = fileName;
        this.leftOut = String.join("\n", leftOut);
        this.state = ImportState.CHECKING;
        this.orderedBy = mandate.actor().subject();
        this.orderedByName = mandate.actor().name();
        this.uploadedAt = at;
        this.lines = lines;
    }

    UUID id() {
        return id;
    }

    Scope scope() {
        return new Scope(municipality, district);
    }

    ImportState state() {
        return state;
    }

    Actor orderedBy() {
        return new Actor(orderedBy, orderedByName);
    }

    /** It is to be carried out, by her. */
    void carryOut(Actor actor) {
        state = ImportState.CARRYING_OUT;
        orderedBy = actor.subject();
        orderedByName = actor.name();
    }

    /** What came of it. */
    void become(ImportState now, Map<ImportVerdict, Integer> verdicts, int done, OffsetDateTime at) {
        state = now;
        finishedAt = at;
        newLines = verdicts.getOrDefault(ImportVerdict.NEW, 0);
        changedLines = verdicts.getOrDefault(ImportVerdict.CHANGED, 0);
        unchangedLines = verdicts.getOrDefault(ImportVerdict.UNCHANGED, 0);
        refusedLines = verdicts.getOrDefault(ImportVerdict.REFUSED, 0);
        doneLines = done;
    }

    /** @param counts those of its rows as they are now; {@code null} when they are gone */
    ImportStatus status(LineCounts counts) {
        Map<ImportVerdict, Integer> kept = new EnumMap<>(Map.of(ImportVerdict.NEW, newLines, ImportVerdict.CHANGED,
                changedLines, ImportVerdict.UNCHANGED, unchangedLines, ImportVerdict.REFUSED, refusedLines));
        return new ImportStatus(id, fileName, leftOut.lines().toList(), state, orderedByName, uploadedAt, finishedAt, lines,
                counts == null ? kept : counts.verdicts(), counts == null ? 0 : counts.chosen(),
                counts == null ? doneLines : counts.done(), counts != null);
    }
}
