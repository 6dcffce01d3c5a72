package no.jobbsjanse.access.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.InvitationLink.State;
import no.jobbsjanse.access.InvitationLink;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.mail.Outbox;

/** What links do to invitations. */
@ApplicationScoped
@Transactional
public class LinkLedger {

    /** Whoever presses the button again and again gets one mail. */
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(5);
    /** What nobody followed for so long, an administrator must want anew. */
    private static final Duration RENEWABLE = Duration.ofDays(90);

    @Inject
    private InvitationRepository invitations;

    @Inject
    private InvitationAddress addresses;

    @Inject
    private InvitationLedger ledger;

    @Inject
    private InvitationSettings settings;

    @Inject
    private Places places;

    @Inject
    private Outbox outbox;

    /** See {@link no.jobbsjanse.access.InvitationLinks#look}. */
    public InvitationLink look(String code) {
        Optional<InvitationAddress.Named> named = addresses.read(code);
        Optional<InvitationRow> row = named.flatMap(one -> invitations.find(one.invitation()));
        if (row.isEmpty()) {
            return new InvitationLink(State.UNKNOWN, null, null, null, null, null);
        }
        InvitationRow invitation = row.get();
        State state = state(invitation, named.get().number());
        boolean tell = state == State.LIVE || state == State.AWAY;
        return new InvitationLink(state, tell ? invitation.givenName() : null, tell ? invitation.invitedByName() : null,
                tell ? Role.of(invitation.role()).orElseThrow() : null, tell ? invitation.scope() : null,
                tell ? invitation.expiresAt() : null);
    }

    /** Whether the link with a number leads anywhere right now. */
    public boolean isLive(UUID invitation, int number) {
        return invitations.find(invitation).filter(found -> state(found, number) == State.LIVE).isPresent();
    }

    private State state(InvitationRow invitation, int number) {
        if (invitation.isRevoked()) {
            return invitation.isRevokedByEnd() ? State.ENDED : State.REVOKED;
        }
        if (!invitation.isOpen() || invitation.isChosen()) {
            return State.USED;
        }
        if (places.hasEnded(invitation.scope().municipality())) {
            return State.ENDED;
        }
        if (number != invitation.linkNumber()) {
            return State.REPLACED;
        }
        if (invitation.hasExpired(OffsetDateTime.now())) {
            return State.EXPIRED;
        }
        return invitation.account() == null ? State.AWAY : State.LIVE;
    }

    /** A person has pressed the button; whose account it is. */
    public String opened(String code) {
        InvitationRow invitation = locked(code);
        invitation.opened(OffsetDateTime.now());
        return invitation.account();
    }

    /** It turned out that user name and password are chosen. */
    public void chosen(String code) {
        locked(code).chosen(OffsetDateTime.now());
    }

    private InvitationRow locked(String code) {
        return addresses.read(code).flatMap(named -> invitations.forChange(named.invitation())).orElseThrow();
    }

    /** See {@link no.jobbsjanse.access.InvitationLinks#renew}. */
    public void renew(String code) {
        State state = look(code).state();
        if (state == State.EXPIRED || state == State.REPLACED) {
            renew(locked(code));
        }
    }

    /** See {@link no.jobbsjanse.access.InvitationLinks#sendAgain}. */
    public void sendAgain(String email) {
        invitations.openFor(email).forEach(this::renew);
    }

    private void renew(InvitationRow invitation) {
        OffsetDateTime now = OffsetDateTime.now();
        boolean mailedJustNow = outbox.about(List.of(invitation.id())).stream()
                .anyMatch(mail -> mail.createdAt().isAfter(now.minus(BETWEEN_MAILS)));
        if (invitation.isOpen() && !invitation.isChosen() && !mailedJustNow
                && !places.hasEnded(invitation.scope().municipality())
                && invitation.invitedAt().isAfter(now.minus(RENEWABLE))) {
            invitation.renew(now, settings.lifetime());
            ledger.send(invitation);
        }
    }

    /** Somebody has logged in; whether an invitation has done its work with this. */
    public boolean loggedIn(String subject) {
        OffsetDateTime now = OffsetDateTime.now();
        List<InvitationRow> open = invitations.openOf(subject);
        open.forEach(invitation -> invitation.loggedIn(now));
        return !open.isEmpty();
    }
}
