package no.jobbsjanse.access.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Invitee;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.keycloak.NewUser;

/** Somebody is asked to use the register; see the comment on the table. */
@Entity
@Table(schema = "access", name = "invitation")
public class InvitationRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "municipality_number")
    private String municipality;

    @Column(name = "district_number")
    private String district;

    @Column(name = "role")
    private String role;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    @Column(name = "language")
    private String language;

    @Column(name = "invited_by")
    private String invitedBy;

    @Column(name = "invited_by_name")
    private String invitedByName;

    @Column(name = "invited_at")
    private OffsetDateTime invitedAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "link_number")
    private int linkNumber;

    @Column(name = "account_subject")
    private String account;

    @Column(name = "failure")
    private String failure;

    @Column(name = "opened_at")
    private OffsetDateTime openedAt;

    @Column(name = "chosen_at")
    private OffsetDateTime chosenAt;

    @Column(name = "first_login_at")
    private OffsetDateTime firstLoginAt;

    @Column(name = "granted_at")
    private OffsetDateTime grantedAt;

    @Column(name = "revoked_at")
    private OffsetDateTime revokedAt;

    @Column(name = "revoked_by_name")
    private String revokedByName;

    protected InvitationRow() {
    }

    /** Somebody invites somebody. */
    InvitationRow(Invitee invitee, Scope place, Actor inviter, String language, OffsetDateTime now, Duration lifetime) {
        this.id = UUID.randomUUID();
        this.municipality = place.municipality();
        this.district = place.district();
        this.role = invitee.role().code();
        this.givenName = invitee.givenName();
        this.familyName = invitee.familyName();
        this.email = invitee.email();
        this.phone = invitee.phone();
        this.language = language;
        this.invitedBy = inviter.subject();
        this.invitedByName = inviter.name();
        this.invitedAt = now;
        renew(now, lifetime);
    }

    /** From now on another link works, for a whole lifetime, and no earlier one. */
    void renew(OffsetDateTime now, Duration lifetime) {
        linkNumber++;
        expiresAt = now.plus(lifetime);
    }

    /** The mail goes elsewhere from now on; the links that went to the old address are dead. */
    void correct(String address, OffsetDateTime now, Duration lifetime) {
        email = address;
        renew(now, lifetime);
    }

    /** Keycloak has an account for her now. */
    void has(String subject) {
        account = subject;
        failure = null;
    }

    /** She had an account before, which may do more now: nothing is left to do. */
    void granted(String subject, OffsetDateTime now) {
        has(subject);
        grantedAt = now;
    }

    void failed(String why) {
        failure = why;
    }

    /** Why there is no account so far, or {@code null}. */
    String failure() {
        return failure;
    }

    void opened(OffsetDateTime now) {
        openedAt = openedAt == null ? now : openedAt;
    }

    void chosen(OffsetDateTime now) {
        chosenAt = chosenAt == null ? now : chosenAt;
    }

    /** She has logged in: it has done its work. */
    void loggedIn(OffsetDateTime now) {
        opened(now);
        chosen(now);
        firstLoginAt = now;
    }

    void revoke(Actor by, OffsetDateTime now) {
        revokedAt = now;
        revokedByName = by.name();
    }

    /** It is withdrawn because the municipality is no more. */
    void placeEnded(OffsetDateTime now) {
        revokedAt = now;
    }

    /** Whether it was withdrawn because the municipality is no more. */
    boolean isRevokedByEnd() {
        return revokedAt != null && revokedByName == null;
    }

    /** Whether she can still follow it: not withdrawn, and not done. */
    boolean isOpen() {
        return revokedAt == null && firstLoginAt == null && grantedAt == null;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /** Whether user name and password are chosen. */
    boolean isChosen() {
        return chosenAt != null || firstLoginAt != null;
    }

    boolean hasExpired(OffsetDateTime now) {
        return !now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    int linkNumber() {
        return linkNumber;
    }

    Scope scope() {
        return new Scope(municipality, district);
    }

    String role() {
        return role;
    }

    String name() {
        return givenName + " " + familyName;
    }

    String givenName() {
        return givenName;
    }

    String email() {
        return email;
    }

    String phone() {
        return phone;
    }

    String language() {
        return language;
    }

    String invitedBy() {
        return invitedBy;
    }

    String invitedByName() {
        return invitedByName;
    }

    OffsetDateTime invitedAt() {
        return invitedAt;
    }

    OffsetDateTime expiresAt() {
        return expiresAt;
    }

    String account() {
        return account;
    }

    OffsetDateTime openedAt() {
        return openedAt;
    }

    OffsetDateTime chosenAt() {
        return chosenAt;
    }

    OffsetDateTime firstLoginAt() {
        return firstLoginAt;
    }

    OffsetDateTime grantedAt() {
        return grantedAt;
    }

    NewUser user() {
        return new NewUser(id, givenName, familyName, email, phone, language);
    }

    /** What the letters about it tell; see {@link no.jobbsjanse.access.MailKind}. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("givenName", givenName);
        values.put("inviter", invitedByName);
        values.put("municipality", municipality);
        values.put("district", district);
        values.put("role", role);
        values.put("expiresAt", expiresAt.toString());
        values.put("number", Integer.toString(linkNumber));
        return values;
    }
}
