package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Told;
import no.jobbsjanse.registry.retention.ArchiveWriter;
import no.jobbsjanse.registry.retention.RunLedger;

/**
 * Deletes what has been kept long enough (integreringsforskriften §§ 60–61): a dry run says in figures what would go, an
 * archive extract is made of it (arkivlova § 13), IMDi approves, and the register deletes in the background. Nothing is
 * deleted otherwise: the database itself asks for the approval. Nobody is told who it is about.
 *
 * <p>Every method needs {@link Permission#ADMINISTER_REGISTER}, else {@link no.jobbsjanse.access.NotPermitted}.
 */
@ApplicationScoped
@Transactional
public class Retention {

    /** For how many days a dry run can be approved. */
    public static final int DAYS_TO_APPROVE = 30;

    private static final int MOST_LISTED = 50;

    @Inject
    private RunLedger ledger;

    @Inject
    private RetentionRules rules;

    @Inject
    private ArchiveWriter archive;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Event<RetentionProposed> proposed;

    /**
     * A dry run by the rules of today; a former one that nobody has approved is withdrawn.
     *
     * @return which
     * @throws BrokenRule {@code retention.underWay} while a deletion is being carried out
     */
    @Logged(value = Act.ADMINISTER, detail = "retentionProposed")
    public UUID propose(Mandate mandate) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        if (ledger.approved().isPresent()) {
            throw new BrokenRule("retention.underWay");
        }
        UUID run = ledger.propose(mandate.actor());
        proposed.fire(new RetentionProposed(run));
        return run;
    }

    /**
     * Writes the archive extract of a run that has not been carried out: a zip of CSV files, pseudonymous, without people
     * whose address is protected.
     *
     * @return how many participations the dry run found
     * @throws BrokenRule {@code retention.over} if there is no such run any more
     * @throws IOException as writing throws it; the extract does not count as made then
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = IOException.class)
    @Logged(value = Act.EXPORT, detail = "retentionArchived")
    public long archive(Mandate mandate, @Told("run") UUID id, OutputStream to) throws IOException {
        RetentionRun run = open(mandate, id);
        String checksum = archive.write(id, to);
        if (run.state() == RetentionRun.State.PROPOSED) {
            ledger.archived(id, mandate.actor(), checksum);
        }
        return run.participations();
    }

    private RetentionRun open(Mandate mandate, UUID id) {
        return find(mandate, id).filter(run -> run.state() == RetentionRun.State.PROPOSED
                || run.state() == RetentionRun.State.APPROVED).orElseThrow(() -> new BrokenRule("retention.over"));
    }

    /**
     * From now on it is carried out, and cannot be stopped.
     *
     * @param sure whether she has said that she is
     * @throws BrokenRule {@code retention.over} if it is not proposed any more, {@code retention.old} if the dry run is too
     *     old, {@code retention.decision} without a decision of Nasjonalarkivet, {@code retention.archive} without an
     *     archive extract, {@code retention.sure}
     */
    @Logged(value = Act.ADMINISTER, detail = "retentionApproved")
    public void approve(Mandate mandate, @Told("run") UUID id, boolean sure) {
        RetentionRun run = open(mandate, id);
        String decision = rules.setting(mandate).archiveDecision();
        if (run.proposed().at().isBefore(clock.now().minusDays(DAYS_TO_APPROVE))) {
            throw new BrokenRule("retention.old", DAYS_TO_APPROVE);
        }
        if (decision == null) {
            throw new BrokenRule("retention.decision");
        }
        if (run.lacksArchive()) {
            throw new BrokenRule("retention.archive");
        }
        if (!sure) {
            throw new BrokenRule("retention.sure");
        }
        if (!ledger.approve(id, mandate.actor(), decision)) {
            throw new BrokenRule("retention.over");
        }
    }

    /**
     * A dry run comes to nothing, and who it was about is forgotten.
     *
     * @throws BrokenRule {@code retention.over} if it is not proposed any more
     */
    @Logged(value = Act.ADMINISTER, detail = "retentionWithdrawn")
    public void withdraw(Mandate mandate, @Told("run") UUID id) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        if (!ledger.withdraw(id)) {
            throw new BrokenRule("retention.over");
        }
    }

    /** The latest first. */
    @NotLogged("figures")
    public List<RetentionRun> runs(Mandate mandate) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.latest(MOST_LISTED);
    }

    /** One of them. */
    @NotLogged("figures")
    public Optional<RetentionRun> find(Mandate mandate, UUID id) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.find(id);
    }

    /** The protocol of a run, by rule, table and municipality. */
    @NotLogged("figures")
    public List<RetentionCount> protocol(Mandate mandate, UUID id) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.protocol(id);
    }
}
