package no.jobbsjanse.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A deletion: proposed by a dry run, approved by IMDi, carried out once. Tells nobody's identity.
 *
 * @param id technical key; safe in addresses
 * @param state how far it has come
 * @param startedBefore participations that began before this day go
 * @param anonymise whether they are counted among figures without persons first
 * @param refusedBefore what is known of refused saves before this goes
 * @param supportBefore cases of support that were opened before this go
 * @param logBefore rows of the access log from before this go
 * @param participations how many participations the dry run found
 * @param proposed by whom and when the dry run was made
 * @param archived by whom and when the archive extract was first made; {@code null} while it has not been
 * @param archiveChecksum SHA-256 of the extract that was made last, hexadecimal, or {@code null}
 * @param approved by whom and when it was approved; {@code null} while nobody has
 * @param archiveDecision what it was approved by, or {@code null}
 * @param finishedAt when everything was deleted, or {@code null}
 */
public record RetentionRun(UUID id, State state, LocalDate startedBefore, boolean anonymise, OffsetDateTime refusedBefore,
        OffsetDateTime supportBefore, OffsetDateTime logBefore, long participations, Deed proposed, Deed archived,
        String archiveChecksum, Deed approved, String archiveDecision, OffsetDateTime finishedAt) {

    /** How far it has come. */
    public enum State {
        /** By a dry run; nothing is deleted. */
        PROPOSED,
        /** It came to nothing. */
        WITHDRAWN,
        /** It is being carried out. */
        APPROVED,
        /** What remains is the protocol. */
        DONE
    }

    /**
     * Something that somebody did.
     *
     * @param at when
     * @param by who, as shown
     */
    public record Deed(OffsetDateTime at, String by) {
    }

    /** Whether an archive extract has to be made before it can be approved. */
    public boolean lacksArchive() {
        return participations > 0 && archived == null;
    }
}
