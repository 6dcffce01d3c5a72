package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.IMDI_SUPPORT;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import no.jobbsjanse.dev.folkeregister.SyntheticPerson;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever helps sees how the look-ups are doing, without pressing anything; so does whoever watches over the servers. */
@ExtendWith(InBrowser.class)
class LookupsAcceptanceTest {

    private static final String LOOKUPS = "/lookup/names";
    /** As in the development keys of the stack. */
    private static final String TOKEN = "development-only-metrics-token";
    private static final Pattern SOMETHING = Pattern.compile(".+");
    /** The page fetches its figures every ten seconds; the figures for the servers are up to fifteen seconds old. */
    private static final double SOON = 45_000;

    @AfterEach
    void recover(Stack stack) {
        new FolkeregisterControl(stack).set("NORMAL");
    }

    @Test
    void the_page_of_support_keeps_itself_fresh_and_keeps_focus_and_place(Visitor kari, Visitor tor, Stack stack) {
        tor.logIn(IMDI_SUPPORT, LOOKUPS);
        Page page = tor.page();
        page.setViewportSize(1280, 400);
        page.locator("#levers\\:retry").focus();
        page.evaluate("() => { window.same = true; window.scrollTo(0, 150); }");
        assertThat(page.locator("#live-said")).isEmpty();

        new FolkeregisterControl(stack).set("UNAVAILABLE");
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        String number = Numbers.another();
        ParticipantPage hers = new ParticipantPage(kari.page());
        hers.fill(number, "01.09.2026", "ORDINAER").seesSaved();
        assertThat(page.locator("#live-causes")).containsText(BOKMAAL.get("failure.ERROR"),
                new ContainsTextOptions().setTimeout(SOON));
        assertThat(page.locator("#live-said")).hasText(SOMETHING,
                new HasTextOptions().setTimeout(SOON));
        assertThat(page.locator("#levers\\:retry")).isFocused();
        Assertions.assertThat(page.evaluate("() => window.same")).as("nothing was loaded anew").isEqualTo(true);
        Assertions.assertThat(((Number) page.evaluate("() => window.scrollY")).intValue()).isEqualTo(150);

        new FolkeregisterControl(stack).set("NORMAL");
        assertThat(page.locator("#fuse")).hasText(BOKMAAL.get("lookups.fuse.WHOLE"),
                new HasTextOptions().setTimeout(SOON * 2));
        assertThat(hers.name()).hasText(SyntheticPerson.of(number).fullName(), new HasTextOptions().setTimeout(SOON));
        Axe.findsNothing(page);
        Assertions.assertThat(tor.complaints()).isEmpty();
    }

    @Test
    void support_is_told_in_words_what_maskinporten_has_against_us_and_that_the_events_wait(Visitor tor, Stack stack) {
        new FolkeregisterControl(stack).set("GRANT_REFUSED");
        tor.logIn(IMDI_SUPPORT, LOOKUPS);
        String refusal = BOKMAAL.get("refusal.CLIENT_UNKNOWN", "MP-100");
        assertThat(tor.page().locator("#live-feed")).containsText(refusal, new ContainsTextOptions().setTimeout(SOON));
        assertThat(tor.page().locator("#live-feed .tag")).hasText(BOKMAAL.get("feed.state.FAILING"));
        new FolkeregisterControl(stack).set("NORMAL");
        assertThat(tor.page().locator("#live-feed .tag")).hasText(BOKMAAL.get("feed.state.UP_TO_DATE"),
                new HasTextOptions().setTimeout(SOON));
    }

    @Test
    void a_server_without_folkeregisteret_is_a_good_server_and_its_figures_are_for_those_with_the_token(Visitor anybody,
            Stack stack) {
        new FolkeregisterControl(stack).set("UNAVAILABLE");
        APIRequestContext requests = anybody.context().request();
        for (String check : List.of("/health", "/health/live", "/health/ready")) {
            Assertions.assertThat(requests.get(check).status()).as(check).isEqualTo(200);
        }
        for (String address : List.of("/metrics", "/metrics/", "/metrics/application", "/metrics?scope=application")) {
            Assertions.assertThat(requests.get(address).status()).as(address).isEqualTo(401);
            Assertions.assertThat(requests.get(address, token("wrong")).status()).as("another token").isEqualTo(401);
        }
        APIResponse figures = requests.get("/metrics?scope=application", token(TOKEN));
        Assertions.assertThat(figures.status()).isEqualTo(200);
        Assertions.assertThat(figures.text()).contains("jobbsjanse_lookup_waiting", "jobbsjanse_lookup_oldest_age_seconds",
                "jobbsjanse_lookup_time_to_name_seconds", "quantile=\"0.95\"", "cause=\"THROTTLED\"",
                "jobbsjanse_lookup_fuse", "jobbsjanse_lookup_feed")
                .containsPattern("jobbsjanse_lookup_folkeregisteret\\{[^}]*state=\"WELL\"[^}]*} [01]");
    }

    private static RequestOptions token(String token) {
        return RequestOptions.create().setHeader("Authorization", "Bearer " + token);
    }
}
