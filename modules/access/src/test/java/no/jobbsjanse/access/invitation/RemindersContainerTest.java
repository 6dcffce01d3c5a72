package no.jobbsjanse.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Invitation;
import no.jobbsjanse.access.InvitationLinks;
import no.jobbsjanse.access.InvitationState;
import no.jobbsjanse.access.Invitations;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Municipalities;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.TestAccess;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class RemindersContainerTest {

    private static final Mandate SOLVEIG =
            new Mandate(new Actor("solveig", "Solveig Berg"), null, Set.of(Permission.ADMINISTER_REGISTER));
    /** Unless the task in the background has withdrawn it already. */
    private static final String ENDED = "access\\.(municipality\\.ended|invitation\\.gone)";
    private static final LocalDate YESTERDAY = LocalDate.now().minusDays(1);

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class).addClasses(TestAccess.class);
    }

    @Inject
    TestAccess test;

    @Inject
    Invitations invitations;

    @Inject
    InvitationLinks links;

    @Inject
    Municipalities municipalities;

    @Inject
    Reminders reminders;

    private UUID invitedDaysAgo(String email, int days) {
        invitations.give(TestAccess.administrator(TestAccess.DRAMMEN), TestAccess.invitee(email));
        UUID id = test.invitationOf(email);
        test.keycloakHasMade(id);
        test.change("update access.invitation set invited_at = invited_at - make_interval(days => " + days + "),"
                + " expires_at = expires_at - make_interval(days => " + days + ") where id = ?::uuid", id);
        return id;
    }

    @Test
    void on_the_third_day_and_two_days_before_the_end_and_each_once() {
        UUID fresh = invitedDaysAgo("ny@drammen.example", 2);
        UUID third = invitedDaysAgo("tredje@drammen.example", 3);
        UUID twelfth = invitedDaysAgo("tolvte@drammen.example", 12);
        UUID over = invitedDaysAgo("over@drammen.example", 14);
        reminders.post();
        reminders.post();

        assertThat(test.mails(fresh)).isEmpty();
        assertThat(test.mails(third)).containsExactly("REMINDER tredje@drammen.example");
        assertThat(test.mails(twelfth)).containsExactly("LAST_REMINDER tolvte@drammen.example");
        assertThat(test.mails(over)).isEmpty();
    }

    @Test
    void whoever_has_chosen_is_left_alone() {
        UUID chosen = invitedDaysAgo("valgt@drammen.example", 5);
        test.change("update access.invitation set opened_at = now(), chosen_at = now() where id = ?::uuid", chosen);
        reminders.post();
        assertThat(test.mails(chosen)).isEmpty();
    }

    @Test
    void an_invitation_under_way_to_one_that_has_ended_is_neither_sent_again_nor_corrected_but_withdrawn() {
        Mandate astrid = TestAccess.administrator(Scope.of("3328"));
        invitations.give(astrid, TestAccess.invitee("paa.vei@aal.example"));
        UUID invitation = test.invitationOf("paa.vei@aal.example");
        String subject = test.keycloakHasMade(invitation);
        municipalities.end(SOLVEIG, "3328", YESTERDAY, "3303");

        assertThatThrownBy(() -> invitations.sendAgain(astrid, invitation)).hasMessageMatching(ENDED);
        assertThatThrownBy(() -> invitations.correctAddress(astrid, invitation, "ny@aal.example"))
                .hasMessageMatching(ENDED);
        links.sendAgain("paa.vei@aal.example");
        assertThat(test.column("select link_number::text from access.invitation where id = ?::uuid",
                invitation.toString())).containsExactly("1");

        reminders.withdrawEnded();
        assertThat(invitations.underWay(astrid)).singleElement().returns(InvitationState.ENDED, Invitation::state);
        assertThat(test.column("select role from access.assignment where account_subject = ? and ended_at is null", subject))
                .isEmpty();
        assertThat(test.column("select kind from access.task where account_subject = ?", subject))
                .containsExactly("REMOVE_ACCOUNT");
        assertThatThrownBy(() -> invitations.sendAgain(astrid, invitation)).hasMessage("access.invitation.gone");
        municipalities.takeBack(SOLVEIG, "3328");
        invitations.give(astrid, TestAccess.invitee("paa.vei@aal.example"));
    }
}
