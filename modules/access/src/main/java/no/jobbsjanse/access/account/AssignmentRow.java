package no.jobbsjanse.access.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Scope;

/** One role of one account in one place; see the comment on the table. */
@Entity
@Table(schema = "access", name = "assignment")
public class AssignmentRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "account_subject")
    private String accountSubject;

    @Column(name = "role")
    private String role;

    @Column(name = "municipality_number")
    private String municipality;

    @Column(name = "district_number")
    private String district;

    @Column(name = "granted_at")
    private OffsetDateTime grantedAt;

    @Column(name = "granted_by")
    private String grantedBy;

    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    protected AssignmentRow() {
    }

    /** Somebody gives somebody a role in a place. */
    public AssignmentRow(String subject, String role, Scope place, String by, OffsetDateTime at) {
        this.id = UUID.randomUUID();
        this.accountSubject = subject;
        this.role = role;
        this.municipality = place.municipality();
        this.district = place.district();
        this.grantedAt = at;
        this.grantedBy = by;
    }

    /** It is taken away. */
    public void end(String by, OffsetDateTime at) {
        endedAt = at;
        endedBy = by;
    }

    /** The technical key. */
    public UUID id() {
        return id;
    }

    /** Whose it is. */
    public String accountSubject() {
        return accountSubject;
    }

    /** Code of the list ROLLE. */
    public String role() {
        return role;
    }

    /** Where it applies, or {@code null} for a national role. */
    public Scope scope() {
        return municipality == null ? null : new Scope(municipality, district);
    }

    /** When it was given. */
    public OffsetDateTime grantedAt() {
        return grantedAt;
    }

    /** Name of whoever gave it, or {@code null} for those of the beginning. */
    public String grantedBy() {
        return grantedBy;
    }

    /** When it was taken away, or {@code null}. */
    public OffsetDateTime endedAt() {
        return endedAt;
    }

    /** Name of whoever took it away, or {@code null}. */
    public String endedBy() {
        return endedBy;
    }
}
