package no.jobbsjanse.access.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.access.AccessRequest;
import no.jobbsjanse.access.AccessRequestDraft;
import no.jobbsjanse.access.Scope;

/** A request; see the comment on the table. */
@Entity
@Table(schema = "access", name = "access_request")
public class AccessRequestRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "municipality_number")
    private String municipality;

    @Column(name = "district_number")
    private String district;

    @Column(name = "sender_name")
    private String senderName;

    @Column(name = "sender_email")
    private String senderEmail;

    @Column(name = "message")
    private String message;

    @Column(name = "language")
    private String language;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "answered_at")
    private OffsetDateTime answeredAt;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "forwarded_at")
    private OffsetDateTime forwardedAt;

    protected AccessRequestRow() {
    }

    AccessRequestRow(AccessRequestDraft draft, OffsetDateTime now) {
        id = UUID.randomUUID();
        municipality = draft.municipality();
        district = draft.district();
        senderName = draft.name();
        senderEmail = draft.email();
        message = draft.message();
        language = draft.language();
        createdAt = now;
    }

    void answered(String by, OffsetDateTime at) {
        answeredBy = by;
        answeredAt = at;
    }

    void forwarded(OffsetDateTime at) {
        forwardedAt = at;
    }

    boolean isOpen() {
        return answeredAt == null;
    }

    boolean isForwarded() {
        return forwardedAt != null;
    }

    UUID id() {
        return id;
    }

    Scope place() {
        return new Scope(municipality, district);
    }

    String senderEmail() {
        return senderEmail;
    }

    String language() {
        return language;
    }

    OffsetDateTime createdAt() {
        return createdAt;
    }

    AccessRequest request() {
        return new AccessRequest(id, place(), senderName, senderEmail, message, createdAt, forwardedAt);
    }

    /** For the letters. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("asker", senderName);
        values.put("email", senderEmail);
        values.put("message", message);
        values.put("municipality", municipality);
        values.put("district", district);
        return values;
    }
}
