package no.jobbsjanse.access.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    protected AssignmentRow() {
    }

    /** Code of the list ROLLE. */
    public String role() {
        return role;
    }

    /** Where it applies, or {@code null} for a national role. */
    public Scope scope() {
        return municipality == null ? null : new Scope(municipality, district);
    }
}
