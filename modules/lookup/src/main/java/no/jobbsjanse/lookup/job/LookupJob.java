package no.jobbsjanse.lookup.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.NameLookup;

/**
 * A name to be fetched; see the comment on the table. For reading only: every change is one statement of
 * {@link LookupJobRepository}, with the clock of the database, which all nodes share.
 */
@Entity
@Table(schema = "lookup", name = "name_lookup")
public class LookupJob {

    private enum State { WAITING, ANSWERED }

    @Id
    @Column(name = "person_id")
    private UUID person;

    @Column(name = "municipality_number")
    private String municipality;

    @Column(name = "district_number")
    private String district;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "next_attempt_at")
    private OffsetDateTime nextAttemptAt;

    @Column(name = "lease")
    private long lease;

    @Column(name = "leased_until")
    private OffsetDateTime leasedUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_failure")
    private LookupFailure lastFailure;

    @Column(name = "requested_at")
    private OffsetDateTime requestedAt;

    protected LookupJob() {
    }

    /** How far it has come. */
    public NameLookup progress(OffsetDateTime now) {
        NameLookup.State progress = state == State.ANSWERED ? NameLookup.State.ANSWERED
                : leasedUntil != null && leasedUntil.isAfter(now) ? NameLookup.State.ASKING : NameLookup.State.WAITING;
        return new NameLookup(progress, attempts, progress == NameLookup.State.WAITING ? nextAttemptAt : null,
                lastFailure);
    }

    /** Whose name. */
    public UUID person() {
        return person;
    }

    Scope scope() {
        return new Scope(municipality, district);
    }

    int attempts() {
        return attempts;
    }

    long lease() {
        return lease;
    }

    OffsetDateTime requestedAt() {
        return requestedAt;
    }
}
