package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.jobbsjanse.access.colleague.ColleagueLedger;
import no.jobbsjanse.access.invitation.InvitationLedger;
import no.jobbsjanse.access.support.SupportLedger;

/**
 * Cases of IMDi's support (domain rules, «Access log»): a purpose and a case number first, then one participation, then,
 * by a further step, her name. A case is over after {@value #MINUTES} minutes, and is nobody else's. Every method needs
 * {@link Permission#SUPPORT_USERS}, else {@link NotPermitted}.
 */
@ApplicationScoped
// Always a transaction of its own: what was opened stays opened, whatever becomes of the page.
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SupportCases {

    /** For how long; the database keeps to it. */
    public static final int MINUTES = 30;
    /** Longest case number. */
    public static final int LONGEST_CASE_NUMBER = 40;

    private static final Pattern CASE_NUMBER = Pattern.compile("[\\p{L}\\d][\\p{L}\\d /.:#-]{1,39}");

    @Inject
    private SupportLedger ledger;

    @Inject
    private ColleagueLedger colleagues;

    @Inject
    private InvitationLedger invitations;

    /**
     * Opens a case.
     *
     * @param purpose a code of INNSYNSFORMAAL
     * @throws BrokenRule {@code support.purpose} if there is none, {@code support.caseNumber} if the number is missing or
     *     none, {@code support.caseNumber.person} if it looks like somebody's number
     */
    @Logged(value = Act.SUPPORT, detail = "caseOpened")
    public SupportCase open(Mandate mandate, String purpose, String caseNumber) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        if (purpose == null || purpose.isBlank()) {
            throw new BrokenRule("support.purpose");
        }
        String number = caseNumber == null ? "" : caseNumber.strip();
        if (NationalIds.appearIn(number)) {
            throw new BrokenRule("support.caseNumber.person");
        }
        if (!CASE_NUMBER.matcher(number).matches()) {
            throw new BrokenRule("support.caseNumber", LONGEST_CASE_NUMBER);
        }
        return ledger.open(mandate.actor(), purpose, number);
    }

    /** A case of hers that is not over. */
    @NotLogged("her own cases")
    public Optional<SupportCase> find(Mandate mandate, UUID id) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        return ledger.find(mandate.actor(), id);
    }

    /**
     * From now on the case is about one participation, and about no other.
     *
     * @throws BrokenRule {@code support.over} if the case is over, or about another
     */
    @Logged(value = Act.SUPPORT, detail = "caseFound")
    public SupportCase found(Mandate mandate, SupportCase about, @About UUID participation, UUID person, Scope place) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        return ledger.found(mandate.actor(), about.id(), participation, person, place)
                .orElseThrow(() -> new BrokenRule("support.over"));
    }

    /**
     * From now on her name may be seen, until the case is over.
     *
     * @throws BrokenRule {@code support.over} if the case is over, or nobody has been found
     */
    @Logged(value = Act.SUPPORT, detail = "nameAsked")
    public SupportCase named(Mandate mandate, SupportCase about) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        return ledger.named(mandate.actor(), about.id()).orElseThrow(() -> new BrokenRule("support.over"));
    }

    /**
     * Whether somebody who follows up the participation of a case can get in; empty if she has never had access to the
     * municipality.
     *
     * @throws BrokenRule {@code support.over} if the case is over, or nobody has been found
     */
    @Logged(value = Act.SUPPORT_VIEW, detail = "caseworker")
    public Optional<SupportedColleague> colleague(Mandate mandate, SupportCase about, String subject) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        Scope municipality = ledger.find(mandate.actor(), about.id()).map(SupportCase::place)
                .map(place -> Scope.of(place.municipality())).orElseThrow(() -> new BrokenRule("support.over"));
        return colleagues.of(municipality).stream().filter(one -> one.subject().equals(subject)).findFirst()
                .map(one -> new SupportedColleague(one, invitations.underWay(municipality).stream()
                        .filter(invitation -> invitation.email().equalsIgnoreCase(one.email()))
                        .map(Invitation::state).toList()));
    }

    /** Ends a case before its time. */
    @Logged(value = Act.SUPPORT, detail = "caseEnded")
    public void end(Mandate mandate, SupportCase about) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        ledger.end(mandate.actor(), about.id());
    }
}
