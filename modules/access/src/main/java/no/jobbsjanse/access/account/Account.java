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
        select a, r from Account a left join AssignmentRow r on r.accountSubject = a.subject
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

    @Column(name = "last_login_at")
    private OffsetDateTime lastLoginAt;

    protected Account() {
    }

    /** Somebody who logs in for the first time. */
    public Account(String subject) {
        this.subject = subject;
    }

    /** She logged in, under these names. */
    public void loggedIn(String newUsername, String newName, OffsetDateTime at) {
        username = newUsername;
        name = newName;
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
}
