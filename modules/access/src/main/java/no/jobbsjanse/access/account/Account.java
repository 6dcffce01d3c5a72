package no.jobbsjanse.access.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;

/** Somebody who may log in; see the comment on the table. */
@Entity
@Table(schema = "access", name = "account")
// Asked on every request: one question, prepared once.
@NamedQuery(name = Account.WITH_ROLES, query = """
        select a, r from Account a
        left join AssignmentRow r on r.accountSubject = a.subject and r.endedAt is null and a.closedAt is null
        where a.subject = :subject order by r.municipality, r.district, r.role""")
public class Account {

    /** Query: an account with each of its assignments, or with {@code null} if it has none. */
    public static final String WITH_ROLES = "Account.withRoles";

    @Id
    @Column(name = "subject")
    private String subject;

    @Column(name = "username")
    private String username;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    @Column(name = "last_login_at")
    private OffsetDateTime lastLoginAt;

    @Column(name = "warned_at")
    private OffsetDateTime warnedAt;

    @Column(name = "closed_at")
    private OffsetDateTime closedAt;

    @Column(name = "works_in")
    private String worksIn;

    protected Account() {
    }

    /** Somebody of whom nothing is known yet but that Keycloak knows her. */
    public Account(String subject) {
        this.subject = subject;
    }

    /** She was invited under these names and can be reached there. */
    public void invited(String provisionalUsername, String newName, String newEmail, String newPhone) {
        username = username == null ? provisionalUsername : username;
        name = name == null ? newName : name;
        reachableAt(newEmail);
        phone = newPhone;
    }

    /** Mail reaches her there. */
    public void reachableAt(String address) {
        email = address;
    }

    /** She logged in, under these names. */
    public void loggedIn(String newUsername, String newName, OffsetDateTime at) {
        username = newUsername;
        name = newName;
        lastLoginAt = at;
        warnedAt = null;
    }

    /** She has chosen to work there. @param number of a municipality or a district; {@code null} for none */
    public void work(String number) {
        worksIn = number;
    }

    /** She was told that the account closes soon. */
    public void warned(OffsetDateTime at) {
        warnedAt = at;
    }

    /** It is closed for long disuse: she may do nothing until somebody opens it again. */
    public void close(OffsetDateTime at) {
        closedAt = at;
    }

    /** It is open again. Disuse is counted from now. */
    public void reopen(OffsetDateTime at) {
        closedAt = null;
        warnedAt = null;
        lastLoginAt = at;
    }

    /** The {@code sub} claim of Keycloak. */
    public String subject() {
        return subject;
    }

    /** Full name as last seen. */
    public String name() {
        return name;
    }

    /** Where mail reaches her, or {@code null}. */
    public String email() {
        return email;
    }

    /** Work phone, or {@code null}. */
    public String phone() {
        return phone;
    }

    /** The number of the place she has chosen to work in, or {@code null}. */
    public String worksIn() {
        return worksIn;
    }

    /** When she logged in last, or {@code null}. */
    public OffsetDateTime lastLoginAt() {
        return lastLoginAt;
    }

    /** When it was closed, or {@code null}. */
    public OffsetDateTime closedAt() {
        return closedAt;
    }
}
