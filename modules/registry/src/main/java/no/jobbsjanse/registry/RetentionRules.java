package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.registry.retention.SettingLedger;

/**
 * For how long what is kept: set by IMDi within what the law allows (integreringsforskriften §§ 60–61), the same everywhere
 * and about nobody. What is set counts from the next dry run on.
 *
 * <p>Every method needs {@link Permission#ADMINISTER_REGISTER}, else {@link no.jobbsjanse.access.NotPermitted}.
 */
@ApplicationScoped
@Transactional
public class RetentionRules {

    /** Longest reference to a decision. */
    public static final int LONGEST_DECISION = 200;

    @Inject
    private SettingLedger ledger;

    /** As it is now. */
    @NotLogged("settings")
    public RetentionSetting setting(Mandate mandate) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.setting();
    }

    /**
     * Changes all of it.
     *
     * @throws BrokenRule {@code retention.participationYears}, {@code retention.refusedSaveMonths},
     *     {@code retention.supportCaseMonths}, {@code retention.accessLogYears} or {@code retention.archiveDecision}
     */
    @Logged(value = Act.ADMINISTER, detail = "retentionChanged")
    public void change(Mandate mandate, RetentionSetting wanted) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        check(wanted);
        RetentionSetting before = ledger.settingForChange();
        ledger.become(wanted);
        record(mandate, "participationYears", before.participationYears(), wanted.participationYears());
        record(mandate, "anonymise", before.anonymise(), wanted.anonymise());
        record(mandate, "refusedSaveMonths", before.refusedSaveMonths(), wanted.refusedSaveMonths());
        record(mandate, "supportCaseMonths", before.supportCaseMonths(), wanted.supportCaseMonths());
        record(mandate, "accessLogYears", before.accessLogYears(), wanted.accessLogYears());
        record(mandate, "archiveDecision", before.archiveDecision(), wanted.archiveDecision());
    }

    // The database holds the same limits.
    private static void check(RetentionSetting wanted) {
        if (isOutside(wanted.participationYears(), 5, 15)) {
            throw new BrokenRule("retention.participationYears");
        }
        if (isOutside(wanted.refusedSaveMonths(), 1, 60)) {
            throw new BrokenRule("retention.refusedSaveMonths");
        }
        if (isOutside(wanted.supportCaseMonths(), 3, 120)) {
            throw new BrokenRule("retention.supportCaseMonths");
        }
        if (isOutside(wanted.accessLogYears(), 1, 15)) {
            throw new BrokenRule("retention.accessLogYears");
        }
        String decision = wanted.archiveDecision();
        if (decision != null && (decision.isBlank() || decision.length() > LONGEST_DECISION)) {
            throw new BrokenRule("retention.archiveDecision", LONGEST_DECISION);
        }
    }

    private static boolean isOutside(int value, int least, int most) {
        return value < least || value > most;
    }

    /** Every change, the newest first. */
    @NotLogged("no participants")
    public List<RetentionChange> history(Mandate mandate) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.history();
    }

    private void record(Mandate mandate, String property, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            ledger.record(mandate.actor(), property, before == null ? null : before.toString(),
                    after == null ? null : after.toString());
        }
    }
}
