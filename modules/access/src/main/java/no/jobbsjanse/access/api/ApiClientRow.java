package no.jobbsjanse.access.api;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.ApiClient;
import no.jobbsjanse.access.Scope;

/** A system that may use the open interface; see the comment on the table. */
@Entity
@Table(schema = "access", name = "api_client")
public class ApiClientRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "client")
    private String client;

    @Column(name = "name")
    private String name;

    @Column(name = "municipality_number")
    private String municipality;

    @Column(name = "district_number")
    private String district;

    @Column(name = "writes")
    private boolean writes;

    @Column(name = "granted_at")
    private OffsetDateTime grantedAt;

    @Column(name = "granted_by")
    private String grantedBy;

    @Column(name = "ended_at")
    private OffsetDateTime endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "last_used_at")
    private OffsetDateTime lastUsedAt;

    protected ApiClientRow() {
    }

    ApiClientRow(String client, String name, Scope place, boolean writes, String by) {
        this.id = UUID.randomUUID();
        this.client = client;
        this.name = name;
        this.municipality = place.municipality();
        this.district = place.district();
        this.writes = writes;
        this.grantedAt = OffsetDateTime.now();
        this.grantedBy = by;
    }

    void end(String by) {
        endedAt = OffsetDateTime.now();
        endedBy = by;
    }

    ApiClient client() {
        return new ApiClient(id, client, name, new Scope(municipality, district), writes, grantedAt, grantedBy, endedAt,
                endedBy, lastUsedAt);
    }
}
