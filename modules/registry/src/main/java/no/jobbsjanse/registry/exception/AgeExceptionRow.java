package no.jobbsjanse.registry.exception;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.registry.AgeException;

/** IMDi's permission for one woman's age; see the comment on the table. */
@Entity
@Table(schema = "registry", name = "age_exception")
public class AgeExceptionRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "municipality_number")
    private String municipality;

    @Column(name = "number_index")
    private byte[] number;

    @Column(name = "reason")
    private String reason;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "given_at")
    private OffsetDateTime givenAt;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "given_by_name")
    private String givenByName;

    @Column(name = "withdrawn_at")
    private OffsetDateTime withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    protected AgeExceptionRow() {
    }

    /** Given now. */
    public AgeExceptionRow(String municipality, byte[] number, String reason, LocalDate validUntil, Actor by,
            OffsetDateTime at) {
        this.id = UUID.randomUUID();
        this.municipality = municipality;
        this.number = number;
        this.reason = reason;
        this.validUntil = validUntil;
        this.givenBy = by.subject();
        this.givenByName = by.name();
        this.givenAt = at;
    }

    /** It does not stand any more. */
    public void withdraw(Actor by, OffsetDateTime at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
            withdrawnBy = by.subject();
        }
    }

    /** For IMDi's list. */
    public AgeException shown() {
        return new AgeException(id, AgeException.reference(id), municipality, reason, validUntil, givenAt, givenByName,
                withdrawnAt);
    }
}
