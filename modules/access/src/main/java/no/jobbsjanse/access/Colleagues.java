package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.colleague.ColleagueLedger;
import no.jobbsjanse.access.colleague.SecondFactors;

/**
 * Those with access to a place, and what an administrator may change about it. What is taken away stays in the list of
 * what was; it takes effect with the next click of whoever it is taken from.
 *
 * <p>Every method needs {@link Permission#MANAGE_USERS} in the place of the mandate, else {@link NotPermitted}; somebody
 * or something of another place does not exist: {@link BrokenRule} {@code access.gone}.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class Colleagues {

    @Inject
    private ColleagueLedger ledger;

    @Inject
    private SecondFactors secondFactors;

    /** Everybody with access to the place, now or before, in the order of their names; without those only invited yet. */
    @NotLogged("no participants")
    public List<Colleague> of(Mandate mandate) {
        mandate.require(Permission.MANAGE_USERS);
        return ledger.of(mandate.scope());
    }

    /** One of them. */
    @NotLogged("no participants")
    public Optional<Colleague> find(Mandate mandate, String subject) {
        return of(mandate).stream().filter(one -> one.subject().equals(subject)).findFirst();
    }

    /**
     * Another role in the same place.
     *
     * @throws BrokenRule {@code access.gone}, {@code access.role}, {@code access.alreadyHasRole},
     *                    {@code access.lastAdministrator}
     */
    @Logged(value = Act.MANAGE_ACCESS, detail = "roleChanged")
    public void changeRole(Mandate mandate, @Told("access") UUID access, @Told("role") Role role) {
        mandate.require(Permission.MANAGE_USERS);
        ledger.changeRole(mandate, access, role);
    }

    /**
     * The same role in another district, or in the whole municipality.
     *
     * @param district bydelsnummer, or {@code null} for the whole municipality
     * @throws BrokenRule {@code access.gone}, {@code access.district}, {@code access.alreadyHasRole},
     *                    {@code access.lastAdministrator}
     */
    @Logged(value = Act.MANAGE_ACCESS, detail = "roleMoved")
    public void move(Mandate mandate, @Told("access") UUID access, @Told("district") String district) {
        mandate.require(Permission.MANAGE_USERS);
        ledger.move(mandate, access, district);
    }

    /**
     * Takes a role away, and ends her sessions everywhere.
     *
     * @throws BrokenRule {@code access.gone}; {@code access.lastAdministrator}: a municipality that would be left without
     *                    an administrator must ask IMDi
     */
    @Logged(value = Act.MANAGE_ACCESS, detail = "roleEnded")
    public void end(Mandate mandate, @Told("access") UUID access) {
        mandate.require(Permission.MANAGE_USERS);
        ledger.end(mandate, access);
    }

    /** Gives a role back that was taken away. @throws BrokenRule {@code access.gone}, {@code access.alreadyHasRole} */
    @Logged(value = Act.MANAGE_ACCESS, detail = "roleGivenBack")
    public void giveBack(Mandate mandate, @Told("access") UUID access) {
        mandate.require(Permission.MANAGE_USERS);
        ledger.giveBack(mandate, access);
    }

    /** Lets her, or does not let her any more, see the names of those whose address is protected («fortrolig»). */
    @Logged(value = Act.MANAGE_ACCESS, detail = "protectedAccess")
    public void seesProtected(Mandate mandate, @Told("account") String subject, Scope place, @Told("sees") boolean sees) {
        mandate.require(Permission.MANAGE_USERS);
        ledger.seesProtected(mandate, subject, place, sees);
    }

    /** Opens an account again that was closed for long disuse. @throws BrokenRule {@code access.gone} */
    @Logged(value = Act.MANAGE_ACCESS, detail = "accountReopened")
    public void reopen(Mandate mandate, @Told("account") String subject) {
        mandate.require(Permission.MANAGE_USERS);
        ledger.reopen(mandate.scope(), subject);
    }

    /**
     * Takes the second factor away from somebody who has lost her telephone. She is logged out everywhere, chooses a new one
     * when she has logged in with her password, and is told by e-mail.
     *
     * @throws BrokenRule {@code access.gone}: she has no access here; {@code access.ownSecondFactor}: one's own is changed
     *                    from the menu; {@code access.secondFactorElsewhere}: she works in other places too, and IMDi must
     *                    help
     */
    @Logged(value = Act.MANAGE_ACCESS, detail = "secondFactorRenewed")
    public void renewSecondFactor(Mandate mandate, @Told("account") String subject) {
        Colleague her = find(mandate, subject).orElseThrow(() -> new BrokenRule("access.gone"));
        switch (her.telephoneHelp(mandate)) {
            case NOBODY -> throw new BrokenRule("access.gone");
            case HERSELF -> throw new BrokenRule("access.ownSecondFactor");
            case IMDI -> throw new BrokenRule("access.secondFactorElsewhere");
            case HERE -> secondFactors.renew(mandate, her);
        }
    }

    /** When the accesses of the place were gone through last; empty if never. */
    @NotLogged("a time")
    public Optional<OffsetDateTime> reviewed(Mandate mandate) {
        mandate.require(Permission.MANAGE_USERS);
        return ledger.reviewed(mandate.scope());
    }

    /** Whether it is time to go through them again: half a year after the last time, or after the first access was given. */
    @NotLogged("a time")
    public boolean isReviewDue(Mandate mandate) {
        mandate.require(Permission.MANAGE_USERS);
        return ledger.isReviewDue(mandate.scope());
    }

    /** The accesses of the place have been gone through, now. */
    @Logged(value = Act.MANAGE_ACCESS, detail = "accessReviewed")
    public void review(Mandate mandate) {
        mandate.require(Permission.MANAGE_USERS);
        ledger.review(mandate);
    }

    /**
     * What was probably meant by an e-mail address: one whose domain is a slip away from that of a colleague.
     *
     * @return the whole address; empty when there is nothing to remark
     */
    @NotLogged("no participants")
    public Optional<String> suggestedEmail(Mandate mandate, String typed) {
        mandate.require(Permission.MANAGE_USERS);
        return ledger.suggestedEmail(mandate.scope(), typed);
    }
}
