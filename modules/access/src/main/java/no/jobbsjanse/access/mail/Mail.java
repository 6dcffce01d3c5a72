package no.jobbsjanse.access.mail;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.access.MailKind;

/** A mail to send, or sent; see the comment on the table. */
@Entity
@Table(schema = "access", name = "mail")
public class Mail {

    @Id
    @Column(name = "id")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private MailKind kind;

    @Column(name = "once")
    private String once;

    // Keys that may be missing are kept as text: EclipseLink 4 cannot read or write an empty UUID.
    @Column(name = "invitation_id")
    private String invitation;

    @Column(name = "recipient")
    private String recipient;

    @Column(name = "reply_to")
    private String replyTo;

    @Column(name = "language")
    private String language;

    @Column(name = "content")
    private String content;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "due_at")
    private OffsetDateTime dueAt;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "first_attempt_at")
    private OffsetDateTime firstAttemptAt;

    @Column(name = "delivered_at")
    private OffsetDateTime deliveredAt;

    @Column(name = "refused_at")
    private OffsetDateTime refusedAt;

    @Column(name = "answer")
    private String answer;

    protected Mail() {
    }

    /** The technical key. */
    public UUID id() {
        return id;
    }

    MailKind kind() {
        return kind;
    }

    /** The invitation it is about, or {@code null}. */
    public UUID invitation() {
        return invitation == null ? null : UUID.fromString(invitation);
    }

    String recipient() {
        return recipient;
    }

    String replyTo() {
        return replyTo;
    }

    String language() {
        return language;
    }

    int attempts() {
        return attempts;
    }

    /** When it was wanted. */
    public OffsetDateTime createdAt() {
        return createdAt;
    }

    /** When it will be tried next, or {@code null} when it is over. */
    public OffsetDateTime dueAt() {
        return dueAt;
    }

    /** When it was handed to the mail server first, or {@code null}. */
    public OffsetDateTime firstAttemptAt() {
        return firstAttemptAt;
    }

    /** When the mail server took it, or {@code null}. */
    public OffsetDateTime deliveredAt() {
        return deliveredAt;
    }

    /** When the mail server refused it for good, or {@code null}. */
    public OffsetDateTime refusedAt() {
        return refusedAt;
    }

    /** The mail server's words when it did not take it, or {@code null}. */
    public String answer() {
        return answer;
    }

    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        JsonObject json = Json.createReader(new StringReader(content)).readObject();
        json.keySet().forEach(name -> values.put(name, json.getString(name)));
        return values;
    }

    static String json(Map<String, String> values) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach((name, value) -> {
            if (value != null) {
                json.add(name, value);
            }
        });
        return json.build().toString();
    }
}
