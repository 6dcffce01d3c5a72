package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.HttpHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for all that the portal answers a browser: pages, what leads on to others, scripts, and what goes wrong. */
@ExtendWith(InBrowser.class)
class EveryAnswerAcceptanceTest {

    private static final String RESOURCES = "/jakarta.faces.resource/";
    /** Types that would have other letters if nobody said so; a stream of events has never any but UTF-8. */
    private static final Pattern LETTERS = Pattern.compile(".* (text/(?!event-stream)|[a-z]+/([a-z.]+\\+)?xml).*");

    /** From a closed door to the page of a participant and out again; gives all that the portal has answered. */
    private static List<Response> answersOfADay(Visitor kari, Stack stack) {
        List<Response> answers = new ArrayList<>();
        kari.context().onResponse(answer -> {
            if (answer.url().startsWith(stack.portalUrl() + "/")) {
                answers.add(answer);
            }
        });
        kari.logInByPassword(CASEWORKER, Overview.ADDRESS);
        kari.open(ParticipantPage.address("person", new Overview(kari.page()).anybody()));
        Script script = new Script(kari.page());
        script.post("/api/search", Map.of("text", "a"));
        script.post("/api/participations", Map.of());
        kari.open("/reporting/statistics");
        kari.open("/registry/person?id=" + UUID.randomUUID());
        kari.open("/access/users");
        kari.open("/nowhere");
        kari.open("/");
        kari.page().locator("header a[lang=nn]").click();
        assertThat(kari.page().locator("html")).hasAttribute("lang", Words.NYNORSK.code());
        LoginAcceptanceTest.logOut(kari);
        assertThat(kari.page().locator("h1")).hasText(Words.NYNORSK.get("loggedout.title"));
        Assertions.assertThat(answers).extracting(Response::status).contains(200, 302, 303, 403, 404);
        // Whoever asks an answer for its headers hears of further ones meanwhile.
        return List.copyOf(answers);
    }

    @Test
    void none_is_guessed_at_framed_or_kept(Visitor kari, Stack stack) {
        answersOfADay(kari, stack).forEach(answer -> {
            String what = answer.status() + " " + answer.url();
            Map<String, String> headers = answer.allHeaders();
            Assertions.assertThat(headers).as(what).containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("referrer-policy", "same-origin").containsEntry("x-frame-options", "DENY")
                    .doesNotContainKeys("x-powered-by", "access-control-allow-origin");
            Assertions.assertThat(headers.get("content-security-policy")).as(what).contains("base-uri 'none'")
                    .contains("object-src 'none'").contains("frame-ancestors 'none'").doesNotContain("unsafe-");
            if (!answer.url().contains(RESOURCES)) {
                Assertions.assertThat(headers).as(what).containsEntry("cache-control", "no-store");
            }
        });
    }

    @Test
    void whatever_can_be_read_says_what_it_is_and_by_which_letters(Visitor kari, Stack stack) {
        List<String> types = answersOfADay(kari, stack).stream().filter(answer -> answer.status() == 200)
                .map(answer -> answer.url().replaceFirst("\\?.*", "") + " " + answer.allHeaders().get("content-type"))
                .toList();
        Assertions.assertThat(types).allSatisfy(type -> Assertions.assertThat(type)
                .matches(".* [a-z]+/[a-z0-9.+-]+(;.*)?"));
        Assertions.assertThat(types).anyMatch(type -> type.endsWith(" font/woff2"));
        Assertions.assertThat(types).filteredOn(LETTERS.asMatchPredicate()).hasSizeGreaterThan(5)
                .allSatisfy(type -> Assertions.assertThat(type).containsIgnoringCase("charset=utf-8"));
    }

    /** Behind a proxy the portal is reached by https and does not know: an address it made up would be one by http. */
    @Test
    void whoever_has_sent_a_form_is_led_on_by_a_path_alone(Visitor kari) {
        kari.logIn(CASEWORKER, "/support/ask");
        Page page = kari.page();
        page.locator("main select").selectOption("STATUS");
        page.locator("main textarea").fill("Hvor skal dette hen?");
        Response sent = page.waitForResponse(answer -> answer.request().method().equals("POST") && answer.url().contains("/support/ask"),
                () -> page.locator("main form [id$=send]").click());
        Assertions.assertThat(sent.headerValue("location")).startsWith("/support/questions?");
        assertThat(page.locator(".receipt")).isVisible();
    }

    @Test
    void no_cookie_can_be_read_by_scripts_or_is_sent_from_other_sites(Visitor kari, Stack stack) {
        List<String> cookies = answersOfADay(kari, stack).stream().flatMap(answer -> answer.headersArray().stream())
                .filter(header -> header.name.equalsIgnoreCase("Set-Cookie")).map((HttpHeader header) -> header.value)
                .flatMap(String::lines).toList();
        Assertions.assertThat(cookies.stream().map(cookie -> cookie.replaceFirst("[_=].*", ""))
                .collect(Collectors.toSet())).containsExactlyInAnyOrder("session", "login", "language");
        Assertions.assertThat(cookies).allSatisfy(cookie -> Assertions.assertThat(cookie).contains("; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax").doesNotContain("Domain="));
    }
}
