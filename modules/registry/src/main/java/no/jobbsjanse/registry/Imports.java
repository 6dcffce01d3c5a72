package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Told;
import no.jobbsjanse.access.WithinScope;
import no.jobbsjanse.registry.importing.ImportLedger;

/**
 * Takes files into the register. A file is checked first, every row of it, without keeping anything; then whoever
 * uploaded it says which rows are to be carried out. Rows are saved through {@link Registration} and {@link Autosave},
 * by the same rules as the form, each in a transaction of its own: all of a row, or nothing of it. Both go on in the
 * background, survive a restart, and have no second effect when they are done twice.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class Imports {

    /** Most rows of a file. */
    public static final int MOST_LINES = 5000;
    /** Somebody has changed the field since the file was written; arguments: who, and when (ISO). */
    public static final String CONFLICT = "import.conflict";

    @Inject
    private ImportLedger ledger;

    /**
     * Keeps a file and lets it be checked.
     *
     * @param id chosen by whoever uploads it; the same again has no second effect
     * @param content the file itself, to be given back with what is wrong
     * @param leftOut headings that nobody knew, to be told of
     * @throws BrokenRule {@code import.empty} or {@code import.tooManyLines} (with the limit)
     */
    @Logged(value = Act.IMPORT, detail = "uploaded")
    public void begin(Mandate mandate, @Told("id") UUID id, String fileName, byte[] content, List<ImportLine> lines,
            List<String> leftOut) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        if (lines.isEmpty()) {
            throw new BrokenRule("import.empty");
        }
        if (lines.size() > MOST_LINES) {
            throw new BrokenRule("import.tooManyLines", MOST_LINES);
        }
        ledger.keep(mandate, id, fileName, content, refuseTwins(lines), leftOut);
    }

    private static List<ImportLine> refuseTwins(List<ImportLine> lines) {
        Set<String> seen = new HashSet<>();
        List<ImportLine> checked = new ArrayList<>();
        for (ImportLine line : lines) {
            boolean twin = line.identity() != null && !seen.add(line.kind() + line.identity());
            checked.add(twin && line.problem() == null ? line.refused("import.twice") : line);
        }
        return checked;
    }

    /** A file and how far it has come; empty if there is none with this id where the mandate applies. */
    @NotLogged("how far it has come")
    public Optional<ImportStatus> find(Mandate mandate, UUID id) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        return ledger.find(mandate.scope(), id);
    }

    /** The latest files of the place, the newest first. */
    @NotLogged("files")
    public List<ImportStatus> recent(Mandate mandate) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        return ledger.recent(mandate.scope());
    }

    /**
     * What the rows of a file do, in their order.
     *
     * @param verdicts those of interest
     * @param first how many to leave out
     * @param most how many to give
     */
    @Logged(value = Act.LIST, detail = "import")
    public List<ImportResult> results(Mandate mandate, @Told("id") UUID id, Collection<ImportVerdict> verdicts, int first, int most) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        return ledger.results(mandate.scope(), id, verdicts, first, most);
    }

    /** The file as it was uploaded; empty when it is not kept any more. */
    @Logged(value = Act.EXPORT, detail = "import")
    public Optional<byte[]> content(Mandate mandate, @Told("id") UUID id) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        return ledger.content(mandate.scope(), id);
    }

    /**
     * Says which of some rows are to be carried out.
     *
     * @param asked their numbers
     * @param wanted those of them that are
     */
    @NotLogged("nothing is done with participants yet")
    public void choose(Mandate mandate, UUID id, Collection<Integer> asked, Collection<Integer> wanted) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        ledger.choose(mandate.scope(), id, asked, wanted);
    }

    /** Says that all rows that may be carried out are to be, or none. */
    @NotLogged("nothing is done with participants yet")
    public void chooseAll(Mandate mandate, UUID id, boolean wanted) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        ledger.chooseAll(mandate.scope(), id, wanted);
    }

    /**
     * Lets the chosen rows be carried out. Once it has begun, the same again has no effect.
     *
     * @throws BrokenRule {@code import.nothingChosen}
     */
    @Logged(value = Act.IMPORT, detail = "ordered")
    public void carryOut(Mandate mandate, @Told("id") UUID id) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        if (!ledger.carryOut(mandate, id)) {
            throw new BrokenRule("import.nothingChosen");
        }
    }

    /** Does not want it after all; its content is deleted. Nothing happens to one that has begun to be carried out. */
    @NotLogged("nothing was done with participants")
    public void discard(Mandate mandate, UUID id) {
        mandate.require(Permission.REGISTER_PARTICIPANTS);
        ledger.discard(mandate.scope(), id);
    }
}
