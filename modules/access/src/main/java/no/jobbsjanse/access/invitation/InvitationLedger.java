package no.jobbsjanse.access.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Invitation;
import no.jobbsjanse.access.Invitations.Given;
import no.jobbsjanse.access.Invitee;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Mergers;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.account.Account;
import no.jobbsjanse.access.account.AccountRepository;
import no.jobbsjanse.access.account.AssignmentRow;
import no.jobbsjanse.access.mail.Mail;
import no.jobbsjanse.access.mail.Outbox;
import no.jobbsjanse.access.place.NorwegianDay;
import no.jobbsjanse.access.request.RequestLedger;
import no.jobbsjanse.access.task.TaskKind;
import no.jobbsjanse.access.task.Tasks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rows behind {@link no.jobbsjanse.access.Invitations}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InvitationLedger {

    /** So long an administrator still sees how an invitation ended. */
    private static final Duration SHOWN_AFTER_THE_END = Duration.ofDays(7);

    @Inject
    private InvitationRepository invitations;

    @Inject
    private RequestLedger requests;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Places places;

    @Inject
    private Outbox outbox;

    @Inject
    private Tasks tasks;

    @Inject
    private InvitationSettings settings;

    @Inject
    @ConfigProperty(name = "app.url")
    private String app;

    /** Invites, or gives the role to the account there is. */
    public Given give(Mandate mandate, Invitee invitee) {
        Scope place = place(mandate.scope(), invitee.district());
        if (!rolesToGive(mandate).contains(invitee.role())) {
            throw new BrokenRule("access.role");
        }
        refuseIfEnded(place);
        if (invitations.isInvited(place, invitee.email())) {
            throw new BrokenRule("access.alreadyInvited");
        }
        OffsetDateTime now = OffsetDateTime.now();
        InvitationRow invitation = new InvitationRow(invitee, place, mandate.actor(),
                places.letterLanguage(place.municipality()), now, settings.lifetime());
        requests.accessGiven(place, invitee.email(), mandate.actor().name());
        Optional<Account> known = accounts.byEmail(invitee.email())
                .filter(account -> invitations.openOf(account.subject()).isEmpty());
        if (known.isPresent()) {
            if (!grant(invitation, known.get().subject())) {
                throw new BrokenRule("access.alreadyHasRole");
            }
            invitations.add(invitation);
            return Given.GRANTED;
        }
        invitations.add(invitation);
        tasks.forInvitation(TaskKind.MAKE_ACCOUNT, invitation.id());
        return Given.INVITED;
    }

    private void refuseIfEnded(Scope place) {
        if (places.hasEnded(place.municipality())) {
            throw new BrokenRule("access.municipality.ended");
        }
    }

    /** The roles that may be given with a mandate. */
    public static List<Role> rolesToGive(Mandate mandate) {
        return mandate.allows(Permission.ADMINISTER_REGISTER) ? List.of(Role.MUNICIPALITY_ADMIN) : Role.OF_A_MUNICIPALITY;
    }

    private Scope place(Scope own, String district) {
        if (own.district() != null || district == null) {
            return own;
        }
        if (places.districtsOf(own.municipality()).stream().noneMatch(one -> one.number().equals(district))) {
            throw new BrokenRule("access.district");
        }
        return new Scope(own.municipality(), district);
    }

    /**
     * Gives the role of an invitation to an account that is in use, and tells her.
     *
     * @return false if she has it already
     */
    boolean grant(InvitationRow invitation, String subject) {
        boolean isNew = assign(invitation, subject);
        invitation.granted(subject, OffsetDateTime.now());
        if (isNew) {
            Map<String, String> values = invitation.values();
            values.put("link", app + "/");
            outbox.post(MailKind.GRANTED, "granted:" + invitation.id(), invitation.email(), invitation.language(),
                    values);
        }
        return isNew;
    }

    /** @return false if she has the role there already */
    boolean assign(InvitationRow invitation, String subject) {
        boolean has = accounts.liveOf(subject).stream().anyMatch(one -> one.role().equals(invitation.role())
                && invitation.scope().equals(one.scope()));
        if (!has) {
            accounts.add(new AssignmentRow(subject, invitation.role(), invitation.scope(), invitation.invitedByName(),
                    OffsetDateTime.now()));
        }
        return !has;
    }

    /** Those under way in a place. */
    public List<Invitation> underWay(Scope place) {
        OffsetDateTime now = OffsetDateTime.now();
        List<InvitationRow> open = invitations.underWay(place, now.minus(SHOWN_AFTER_THE_END));
        Map<UUID, Mail> latest = outbox.about(open.stream().map(InvitationRow::id).toList()).stream()
                .collect(Collectors.toMap(Mail::invitation, mail -> mail, (later, earlier) -> later));
        Map<UUID, OffsetDateTime> accountsDue = tasks.due(TaskKind.MAKE_ACCOUNT);
        return open.stream().map(one -> Tracker.of(one, latest.get(one.id()), accountsDue.get(one.id()), now)).toList();
    }

    /** A new link, and a mail with it. */
    public void sendAgain(Scope place, UUID id) {
        InvitationRow invitation = waiting(place, id);
        refuseIfEnded(invitation.scope());
        invitation.renew(OffsetDateTime.now(), settings.lifetime());
        send(invitation);
    }

    /** A mail with the link that works now. Before there is an account there is no mail: it comes with the account. */
    void send(InvitationRow invitation) {
        if (invitation.account() != null) {
            outbox.postAbout(invitation.id(), MailKind.INVITATION,
                    "invitation:" + invitation.id() + ":" + invitation.linkNumber(), invitation.email(),
                    invitation.language(), invitation.values());
        }
    }

    /** Withdraws it. */
    public void revoke(Mandate mandate, UUID id) {
        InvitationRow invitation = waiting(mandate.scope(), id);
        OffsetDateTime now = OffsetDateTime.now();
        invitation.revoke(mandate.actor(), now);
        takeBackWhatItGave(invitation, mandate.actor().name(), now);
    }

    private void takeBackWhatItGave(InvitationRow invitation, String by, OffsetDateTime now) {
        String subject = invitation.account();
        if (subject != null) {
            accounts.liveOf(subject).stream()
                    .filter(one -> one.role().equals(invitation.role()) && invitation.scope().equals(one.scope()))
                    .forEach(one -> one.end(by, now));
            removeIfUnused(subject);
        }
    }

    /** Withdraws those to municipalities that are no more. */
    void withdrawEnded() {
        OffsetDateTime now = OffsetDateTime.now();
        invitations.toEndedPlaces(NorwegianDay.today()).stream().flatMap(id -> invitations.forChange(id).stream())
                .filter(one -> one.isOpen() && !one.isChosen()).forEach(one -> {
                    one.placeEnded(now);
                    takeBackWhatItGave(one, Mergers.BY.name(), now);
                });
    }

    /** Nobody has ever logged in with it, and nobody waits for it: then the address is free for another invitation. */
    void removeIfUnused(String subject) {
        Optional<Account> unused = accounts.forChange(subject).filter(account -> account.lastLoginAt() == null);
        if (unused.isPresent() && accounts.liveOf(subject).isEmpty() && invitations.openOf(subject).isEmpty()) {
            unused.get().reachableAt(null);
            tasks.forAccount(TaskKind.REMOVE_ACCOUNT, subject);
        }
    }

    /** Another address. */
    public void correctAddress(Scope place, UUID id, String email) {
        InvitationRow invitation = waiting(place, id);
        refuseIfEnded(invitation.scope());
        Optional<Account> there = accounts.byEmail(email);
        if (there.filter(account -> !account.subject().equals(invitation.account())).isPresent()
                || !email.equalsIgnoreCase(invitation.email()) && invitations.isInvited(invitation.scope(), email)) {
            throw new BrokenRule("access.emailTaken");
        }
        invitation.correct(email, OffsetDateTime.now(), settings.lifetime());
        if (invitation.account() != null) {
            accounts.forChange(invitation.account()).ifPresent(account -> account.reachableAt(email));
            tasks.forInvitation(TaskKind.CORRECT_ADDRESS, invitation.id());
        }
        send(invitation);
    }

    private InvitationRow waiting(Scope place, UUID id) {
        return invitations.forChange(place, id).filter(one -> one.isOpen() && !one.isChosen())
                .orElseThrow(() -> new BrokenRule("access.invitation.gone"));
    }
}
