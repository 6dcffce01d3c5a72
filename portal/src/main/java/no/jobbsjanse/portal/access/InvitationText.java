package no.jobbsjanse.portal.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.jobbsjanse.access.Invitation;
import no.jobbsjanse.access.InvitationState;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;

/**
 * An invitation on its way, like a parcel: what has happened, and the next step in one sentence.
 *
 * @param id technical key
 * @param name of whoever is invited
 * @param email where the mail goes
 * @param role what she shall be, and where if that is a district, in words
 * @param state where it stands
 * @param steps from the queue to the first log-in; empty when it is withdrawn
 * @param next what comes next, and who has to do it
 * @param answer what the mail server said; empty for nothing
 */
public record InvitationText(String id, String name, String email, String role, InvitationState state, List<Step> steps,
        String next, String answer) {

    private static final List<String> STEPS = List.of("queued", "sent", "delivered", "opened", "chosen", "loggedIn");
    private static final int DELIVERED = 2;
    /** Until the mail server takes it, nothing but the first step has happened. */
    private static final Map<InvitationState, Integer> REACHED =
            Map.of(InvitationState.QUEUED, 0, InvitationState.REFUSED, DELIVERED - 1);

    /**
     * One step of it.
     *
     * @param label in words
     * @param time when, in words; empty if it has not happened
     * @param state {@code done}, {@code failed} or {@code todo}
     */
    public record Step(String label, String time, String state) {
    }

    static InvitationText of(Invitation one, String role, LocalDate today, Texts texts) {
        return new InvitationText(one.id().toString(), one.name(), one.email(), role, one.state(),
                steps(one, today, texts), next(one, texts), one.reply().map(words -> texts.with("users.answer", words)).orElse(""));
    }

    private static List<Step> steps(Invitation one, LocalDate today, Texts texts) {
        if (one.state() == InvitationState.REVOKED || one.state() == InvitationState.ENDED) {
            return List.of();
        }
        List<OffsetDateTime> times = Arrays.asList(one.invitedAt(), one.sentAt(), one.deliveredAt(), one.openedAt(),
                one.chosenAt(), one.firstLoginAt());
        int last = times.lastIndexOf(times.stream().filter(Objects::nonNull).reduce((earlier, later) -> later).orElse(null));
        int reached = REACHED.getOrDefault(one.state(), last);
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < STEPS.size(); at++) {
            boolean failed = one.state() == InvitationState.REFUSED && at == DELIVERED;
            OffsetDateTime time = at <= reached ? times.get(at) : null;
            steps.add(new Step(texts.get("users.step." + (failed ? "refused" : STEPS.get(at))),
                    time == null ? "" : DateText.moment(time, today), failed ? "failed" : at <= reached ? "done" : "todo"));
        }
        return steps;
    }

    private static String next(Invitation one, Texts texts) {
        String cause = one.state() != InvitationState.QUEUED || one.answer() == null ? ""
                : one.answer().equals(Invitation.KEYCLOAK_AWAY) ? ".keycloak" : ".mail";
        OffsetDateTime again = one.nextAttemptAt();
        return texts.format("users.next." + one.state() + cause, one.name(),
                DateText.day(one.expiresAt().atZoneSameInstant(NorwegianClock.ZONE).toLocalDate()),
                again == null ? "" : DateText.time(again));
    }
}
