package no.jobbsjanse.access.system;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Scope;

/** Access to another system on behalf of a place; see the comment on the table. */
@Entity
@Table(schema = "access", name = "system_access")
public class SystemAccessRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "account_subject")
    private String accountSubject;

    @Column(name = "system_id")
    private String system;

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

    protected SystemAccessRow() {
    }

    SystemAccessRow(String subject, String system, Scope place, String by) {
        this.id = UUID.randomUUID();
        this.accountSubject = subject;
        this.system = system;
        this.municipality = place.municipality();
        this.district = place.district();
        this.grantedAt = OffsetDateTime.now();
        this.grantedBy = by;
    }

    void end(String by) {
        endedAt = OffsetDateTime.now();
        endedBy = by;
    }

    String system() {
        return system;
    }

    Scope scope() {
        return new Scope(municipality, district);
    }
}
