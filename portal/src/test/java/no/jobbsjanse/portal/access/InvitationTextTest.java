package no.jobbsjanse.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.jobbsjanse.access.Invitation;
import no.jobbsjanse.access.InvitationState;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.portal.language.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How an invitation is shown in each of its states. */
class InvitationTextTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-26T09:00:00Z");
    private static final Texts TEXTS = Texts.in(Language.BOKMAAL);

    private static InvitationText shown(InvitationState state, String answer, OffsetDateTime delivered,
            OffsetDateTime loggedIn) {
        return InvitationText.of(new Invitation(UUID.randomUUID(), Role.CASEWORKER, Scope.of("3301"), "Kari Bakken",
                "kari@example.no", "Astrid Lunde", state, NOW.minusDays(1), NOW.plusDays(13), NOW, delivered, null, null,
                loggedIn, NOW.plusMinutes(40), answer), "Kommunebruker", LocalDate.of(2026, 11, 26), TEXTS);
    }

    private static String states(InvitationText text) {
        return String.join(" ", text.steps().stream().map(InvitationText.Step::state).toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_state_has_a_next_step_in_words(InvitationState state) {
        assertThat(shown(state, null, null, null).next()).isNotBlank().doesNotContain("{");
    }

    @Test
    void what_the_mail_server_has_taken_is_done_and_the_rest_is_to_come() {
        assertThat(states(shown(InvitationState.DELIVERED, null, NOW, null))).isEqualTo("done done done todo todo todo");
        assertThat(states(shown(InvitationState.DONE, null, NOW, NOW))).isEqualTo("done done done done done done");
    }

    @Test
    void a_refused_mail_stops_at_the_door_and_the_servers_words_are_shown() {
        InvitationText refused = shown(InvitationState.REFUSED, "550 no such user", null, null);

        assertThat(states(refused)).isEqualTo("done done failed todo todo todo");
        assertThat(refused.answer()).contains("550 no such user");
    }

    @Test
    void whoever_waits_is_told_for_whom_and_until_when() {
        InvitationText mail = shown(InvitationState.QUEUED, "421 later", null, null);
        InvitationText keycloak = shown(InvitationState.QUEUED, Invitation.KEYCLOAK_AWAY, null, null);

        assertThat(states(mail)).isEqualTo("done todo todo todo todo todo");
        assertThat(mail.next()).contains("E-postserveren", "10:40");
        assertThat(mail.answer()).contains("421 later");
        assertThat(keycloak.next()).contains("Innloggingen", "10:40");
        assertThat(keycloak.answer()).isEmpty();
    }

    @Test
    void what_is_withdrawn_goes_nowhere() {
        assertThat(shown(InvitationState.REVOKED, null, NOW, null).steps()).isEmpty();
    }
}
