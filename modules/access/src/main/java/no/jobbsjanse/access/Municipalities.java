package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.access.place.MunicipalityLedger;

/**
 * The municipalities as IMDi keeps them: which of them have an administrator, which come, which end and in what they go
 * on. None is deleted: what is registered in it keeps its name.
 *
 * <p>Every method needs {@link Permission#ADMINISTER_REGISTER}, else {@link NotPermitted}; it belongs to no place.
 */
@ApplicationScoped
@Transactional
public class Municipalities {

    @Inject
    private MunicipalityLedger ledger;

    /**
     * Those whose name contains, or whose number begins with, what somebody looks for.
     *
     * @param sought as typed; empty for all
     * @param withoutAdministrator only those without kommuneadministrator
     */
    @NotLogged("no participants")
    public MunicipalityList list(Mandate mandate, String sought, boolean withoutAdministrator) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.list(sought, withoutAdministrator);
    }

    /** One of them, ended or not. */
    @NotLogged("no participants")
    public Optional<MunicipalityEntry> find(Mandate mandate, String number) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.find(number);
    }

    /** Those that may take over from one, in order: all others that have not ended. */
    @NotLogged("no participants")
    public List<MunicipalityEntry> successors(Mandate mandate, String number) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.successors(number);
    }

    /**
     * Adds one.
     *
     * @param added without last day and successor; the official name may be left out, and the county where others begin
     *              with the same two digits
     * @throws BrokenRule {@code access.municipality.number}, {@code .taken}, {@code .name},
     *                    {@code .county}, {@code .otherCounty}, {@code .language}, {@code .validFrom}
     */
    @Logged(value = Act.ADMINISTER, detail = "municipalityAdded")
    public void add(Mandate mandate, MunicipalityEntry added) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        ledger.add(mandate.actor(), added);
    }

    /**
     * Says when one ends, and in what it goes on. After its last day nobody is given access to it and nobody is registered
     * in it; invitations to it are withdrawn. Those who have access keep it, to finish their work where it is divided; where
     * it has a successor, what is registered goes on there, see {@link Mergers}.
     *
     * @param validTo last day
     * @param successor kommunenummer, or {@code null} for one that is divided
     * @throws BrokenRule {@code access.municipality.unknown}, {@code .dateMissing}, {@code .endsBeforeStart},
     *                    {@code .successor}: not there, not in force on the day after, or itself;
     *                    {@code .moved}: what is registered in it has gone on in its successor already
     */
    @Logged(value = Act.ADMINISTER, detail = "municipalityEnded")
    public void end(Mandate mandate, @Told("number") String number, @Told("validTo") LocalDate validTo,
            @Told("successor") String successor) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        ledger.end(mandate.actor(), number, validTo, successor);
    }

    /** It does not end after all. @throws BrokenRule {@code access.municipality.unknown}, {@code .moved} */
    @Logged(value = Act.ADMINISTER, detail = "municipalityTakenBack")
    public void takeBack(Mandate mandate, @Told("number") String number) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        ledger.takeBack(mandate.actor(), number);
    }

    /**
     * Gives everybody who has access to a municipality the same in its successor. What somebody has had there before is
     * left as it is, also where it was taken away: doing it again gives to newcomers only.
     *
     * @return to how many people something was given
     * @throws BrokenRule {@code access.municipality.unknown}, {@code .noSuccessor}, {@code .ended}
     */
    @Logged(value = Act.MANAGE_ACCESS, detail = "accessCarriedOver")
    public long carryOver(Mandate mandate, @Told("number") String number) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.carryOver(mandate.actor(), number);
    }

    /** How many participants have gone on in the successor of one; empty while that has not been done. */
    @NotLogged("a count")
    public Optional<Long> moved(Mandate mandate, String number) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.moved(number);
    }

    /** Everything that was changed about one, the latest first. */
    @NotLogged("no participants")
    public List<MunicipalityChange> history(Mandate mandate, String number) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.history(number);
    }
}
