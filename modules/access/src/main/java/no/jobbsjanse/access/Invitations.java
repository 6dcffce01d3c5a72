package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.invitation.InvitationLedger;

/**
 * Invitations as an administrator gives and follows them. Nothing is done outside the database here: Keycloak and the
 * mail server are told by a worker, now or when they answer again.
 *
 * <p>Every method needs {@link Permission#MANAGE_USERS} in the place of the mandate, else {@link NotPermitted}.
 */
@ApplicationScoped
@Transactional
@WithinScope
public class Invitations {

    @Inject
    private InvitationLedger ledger;

    /** What giving access comes to. */
    public enum Given {
        /** An invitation is on its way. */
        INVITED,
        /** She had an account: it may do more now, and she is told. */
        GRANTED
    }

    /**
     * Gives somebody a role in the place of the mandate or a district of it.
     *
     * @throws BrokenRule {@code access.alreadyInvited}, {@code access.alreadyHasRole}, {@code access.role},
     *                    {@code access.district}, {@code access.municipality.ended}
     */
    @Logged(value = Act.MANAGE_ACCESS, detail = "invited")
    public Given give(Mandate mandate, Invitee invitee) {
        mandate.require(Permission.MANAGE_USERS);
        return ledger.give(mandate, invitee);
    }

    /** The roles she may give: a municipality's own; IMDi's administrator appoints administrators only. */
    @NotLogged("roles")
    public List<Role> roles(Mandate mandate) {
        mandate.require(Permission.MANAGE_USERS);
        return InvitationLedger.rolesToGive(mandate);
    }

    /** Those under way in the place, the latest first. */
    @NotLogged("no participants")
    public List<Invitation> underWay(Mandate mandate) {
        mandate.require(Permission.MANAGE_USERS);
        return ledger.underWay(mandate.scope());
    }

    /**
     * Sends the mail again, with a new link that lives a whole lifetime; earlier links are dead.
     *
     * @throws BrokenRule {@code access.invitation.gone} when it has been withdrawn or done its work;
     *                    {@code access.municipality.ended}
     */
    @Logged(value = Act.MANAGE_ACCESS, detail = "invitedAgain")
    public void sendAgain(Mandate mandate, @Told("invitation") UUID invitation) {
        mandate.require(Permission.MANAGE_USERS);
        ledger.sendAgain(mandate.scope(), invitation);
    }

    /**
     * Withdraws an invitation: its link is dead, the role it gave is gone, an account nobody has used is removed.
     *
     * @throws BrokenRule {@code access.invitation.gone}
     */
    @Logged(value = Act.MANAGE_ACCESS, detail = "invitationRevoked")
    public void revoke(Mandate mandate, @Told("invitation") UUID invitation) {
        mandate.require(Permission.MANAGE_USERS);
        ledger.revoke(mandate, invitation);
    }

    /**
     * Sends the mail to another address; links in earlier mails are dead.
     *
     * @param email as typed
     * @throws BrokenRule {@code access.email}, {@code access.emailTaken}, {@code access.invitation.gone},
     *                    {@code access.municipality.ended}
     */
    @Logged(value = Act.MANAGE_ACCESS, detail = "addressCorrected")
    public void correctAddress(Mandate mandate, @Told("invitation") UUID invitation, String email) {
        mandate.require(Permission.MANAGE_USERS);
        ledger.correctAddress(mandate.scope(), invitation, Invitee.checkedEmail(email));
    }
}
