package no.jobbsjanse.access.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Invitations;
import no.jobbsjanse.access.TestAccess;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class RemindersContainerTest {

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class).addClasses(TestAccess.class);
    }

    @Inject
    TestAccess test;

    @Inject
    Invitations invitations;

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
}
