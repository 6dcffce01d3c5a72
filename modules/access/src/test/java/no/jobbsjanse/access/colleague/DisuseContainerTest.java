package no.jobbsjanse.access.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Colleagues;
import no.jobbsjanse.access.TestAccess;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class DisuseContainerTest {

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class).addClasses(TestAccess.class);
    }

    @Inject
    TestAccess test;

    @Inject
    Disuse disuse;

    @Inject
    Accounts accounts;

    @Inject
    Colleagues colleagues;

    private String lastSeenDaysAgo(String email, int days) {
        String subject = test.somebodyKnown(email);
        test.assign(subject, "kommunebruker", TestAccess.DRAMMEN);
        test.change("update access.account set last_login_at = now() - make_interval(days => " + days + ") where subject = ?",
                subject);
        return subject;
    }

    private long warnings(String email) {
        return test.column("select id::text from access.mail where kind = 'CLOSING_SOON' and recipient = ?", email).size();
    }

    @Test
    void an_unused_account_is_warned_once_then_closed_and_opened_again_by_an_administrator() {
        String busy = lastSeenDaysAgo("flittig@drammen.example", 100);
        String idle = lastSeenDaysAgo("borte@drammen.example", 170);
        disuse.endIt();
        disuse.endIt();
        assertThat(warnings("borte@drammen.example")).isEqualTo(1);
        assertThat(warnings("flittig@drammen.example")).isZero();
        assertThat(accounts.user(idle).orElseThrow().assignments()).hasSize(1);

        test.change("update access.account set warned_at = now() - interval '15 days' where subject = ?", idle);
        disuse.endIt();
        assertThat(accounts.isClosed(idle)).isTrue();
        assertThat(accounts.user(idle).orElseThrow().assignments()).isEmpty();
        assertThat(accounts.isClosed(busy)).isFalse();

        colleagues.reopen(TestAccess.administrator(TestAccess.DRAMMEN), idle);
        disuse.endIt();
        assertThat(accounts.isClosed(idle)).isFalse();
        assertThat(accounts.user(idle).orElseThrow().assignments()).hasSize(1);
    }

    @Test
    void whoever_logs_in_after_the_warning_stays() {
        String back = lastSeenDaysAgo("tilbake@drammen.example", 175);
        disuse.endIt();
        accounts.loggedIn(back, "tilbake", "Eva Dahl");
        test.change("update access.account set warned_at = warned_at - interval '15 days' where subject = ?", back);
        disuse.endIt();
        assertThat(accounts.isClosed(back)).isFalse();
    }
}
