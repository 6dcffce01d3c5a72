package no.jobbsjanse.access.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Invitation;
import no.jobbsjanse.access.account.Account;
import no.jobbsjanse.access.account.AccountRepository;
import no.jobbsjanse.access.keycloak.KeycloakUsers.Found;
import no.jobbsjanse.access.keycloak.NewUser;
import no.jobbsjanse.access.task.Task;
import no.jobbsjanse.access.task.TaskKind;
import no.jobbsjanse.access.task.Tasks;

/** The database's part of making an account: before Keycloak is asked, and after it has answered. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AccountMaker {

    @Inject
    private InvitationRepository invitations;

    @Inject
    private InvitationLedger ledger;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Tasks tasks;

    /** Who needs an account; empty when the invitation does not need one any more. */
    public Optional<NewUser> wanted(UUID invitation) {
        return invitations.find(invitation).filter(one -> one.isOpen() && one.account() == null)
                .map(InvitationRow::user);
    }

    /** Who has another address than Keycloak knows; empty when that does not matter any more. */
    public Optional<InvitedAccount> corrected(UUID invitation) {
        return invitations.find(invitation).filter(one -> one.isOpen() && one.account() != null)
                .map(one -> new InvitedAccount(one.account(), one.email()));
    }

    /** An account and the address it should have. */
    public record InvitedAccount(String subject, String email) {
    }

    /** Keycloak has her: she gets her role and a mail, in the same transaction as the task is done. */
    public void made(Task task, Found found) {
        InvitationRow invitation = invitations.forChange(task.invitation()).orElseThrow();
        tasks.done(task);
        if (!invitation.isOpen()) {
            // Withdrawn while Keycloak was being asked.
            if (found.pending()) {
                tasks.forAccount(TaskKind.REMOVE_ACCOUNT, found.subject());
            }
            return;
        }
        Account account = accounts.forChange(found.subject()).orElseGet(() -> {
            Account another = new Account(found.subject());
            another.invited(found.username(), invitation.name(), invitation.email(), invitation.phone());
            accounts.add(another);
            return another;
        });
        account.reachableAt(invitation.email());
        if (found.pending()) {
            invitation.has(found.subject());
            ledger.assign(invitation, found.subject());
            ledger.send(invitation);
        } else {
            ledger.grant(invitation, found.subject());
        }
    }

    /** Keycloak does not answer: the administrator shall see it. */
    public void waits(UUID invitation) {
        invitations.forChange(invitation).ifPresent(one -> one.failed(Invitation.KEYCLOAK_AWAY));
    }
}
