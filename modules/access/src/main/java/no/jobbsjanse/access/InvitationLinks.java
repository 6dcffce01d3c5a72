package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Optional;
import no.jobbsjanse.access.invitation.LinkLedger;
import no.jobbsjanse.access.keycloak.KeycloakAway;
import no.jobbsjanse.access.keycloak.KeycloakUsers;

/**
 * The invitee's side of an invitation: whoever holds the link of the mail, or only remembers her address. Needs nobody
 * who is logged in, and tells nobody whether an address is known.
 */
@ApplicationScoped
public class InvitationLinks {

    @Inject
    private LinkLedger ledger;

    @Inject
    private KeycloakUsers keycloak;

    /** Where following a link leads: on to Keycloak, or, without an address, to words about its state. */
    public record Way(InvitationLink.State state, Optional<URI> address) {
    }

    /** Whether whoever is invited sets up a second factor, for which most need their telephone. */
    public boolean needsTelephone() {
        return keycloak.isSecondFactorRequired();
    }

    /** Looks at a link. Changes nothing, however often: mail scanners do it too. */
    @Transactional
    public InvitationLink look(String code) {
        return ledger.look(code);
    }

    /**
     * Follows a link, because a person has pressed the button: to the page of Keycloak where user name and password are
     * chosen. Asks Keycloak; not to be called in a transaction.
     */
    public Way follow(String code) {
        InvitationLink link = ledger.look(code);
        if (link.state() != InvitationLink.State.LIVE) {
            return new Way(link.state(), Optional.empty());
        }
        try {
            Optional<URI> entrance = keycloak.entrance(ledger.opened(code));
            if (entrance.isEmpty()) {
                ledger.chosen(code);
                return new Way(InvitationLink.State.USED, Optional.empty());
            }
            return new Way(InvitationLink.State.LIVE, entrance);
        } catch (KeycloakAway away) {
            return new Way(InvitationLink.State.AWAY, Optional.empty());
        }
    }

    /**
     * Whoever holds a link that has expired or been replaced wants a new mail: it goes to the address of the invitation,
     * whatever it is, and not more often than every few minutes.
     */
    @Transactional
    public void renew(String code) {
        ledger.renew(code);
    }

    /** Somebody waits for an invitation: if there is one for the address, its mail is sent again. Tells nothing. */
    @Transactional
    public void sendAgain(String email) {
        ledger.sendAgain(email);
    }
}
