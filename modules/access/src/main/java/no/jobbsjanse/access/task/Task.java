package no.jobbsjanse.access.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One thing to do; see the comment on the table. */
@Entity
@Table(schema = "access", name = "task")
public class Task {

    @Id
    @Column(name = "id")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private TaskKind kind;

    // Keys that may be missing are kept as text: EclipseLink 4 cannot read or write an empty UUID.
    @Column(name = "invitation_id")
    private String invitation;

    @Column(name = "account_subject")
    private String account;

    @Column(name = "due_at")
    private OffsetDateTime dueAt;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    protected Task() {
    }

    /** Something to do at once, for an invitation or for an account. */
    Task(TaskKind kind, UUID invitation, String account, OffsetDateTime now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.invitation = invitation == null ? null : invitation.toString();
        this.account = account;
        this.dueAt = now;
        this.createdAt = now;
    }

    /** What. */
    public TaskKind kind() {
        return kind;
    }

    /** For which invitation, or {@code null}. */
    public UUID invitation() {
        return invitation == null ? null : UUID.fromString(invitation);
    }

    /** For which account, or {@code null}. */
    public String account() {
        return account;
    }

    /** When it was wanted. */
    OffsetDateTime createdAt() {
        return createdAt;
    }

    UUID id() {
        return id;
    }

    int attempts() {
        return attempts;
    }
}
