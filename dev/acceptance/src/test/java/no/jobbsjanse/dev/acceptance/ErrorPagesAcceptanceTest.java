package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that lead nowhere, and pages one may not open, say so in words a person can use. */
@ExtendWith(InBrowser.class)
class ErrorPagesAcceptanceTest {

    @ParameterizedTest
    @EnumSource
    void what_is_not_there_is_said_not_to_be_there(Words words, Visitor kari) {
        kari.logIn(CASEWORKER);
        kari.speak(words);
        for (String address : List.of("/nothing", "/registry/nothing", "/registry/person.xhtml",
                "/registry/person", "/registry/person?id=1", "/registry/background?id=" + UUID.randomUUID(),
                "/WEB-INF/web.xml", "/WEB-INF/templates/page.xhtml", "/WEB-INF/templates/page")) {
            seesError(kari, words, address, 404, "problem.notFound");
        }
        PagesAcceptanceTest.isReadable(kari.page(), words, 320);
    }

    @ParameterizedTest
    @EnumSource
    void what_one_may_not_open_is_said_to_be_closed(Words words, Visitor astrid) {
        astrid.logIn(ADMINISTRATOR);
        astrid.speak(words);
        for (String address : List.of(Overview.ADDRESS, ParticipantPage.NEW)) {
            seesError(astrid, words, address, 403, "problem.forbidden");
        }
        PagesAcceptanceTest.isReadable(astrid.page(), words, 320);
    }

    private static void seesError(Visitor visitor, Words words, String address, int status, String text) {
        Response response = visitor.open(address);
        Assertions.assertThat(response.status()).as(address).isEqualTo(status);
        Headers.areRight(response);
        assertThat(visitor.page().locator("h1")).hasText(words.get(text + ".title"));
        assertThat(visitor.page().locator("html")).hasAttribute("lang", words.code());
        NothingInternal.isShown(visitor.page().content());
    }

    @Test
    void an_error_page_leads_back_to_the_front_page(Visitor kari) {
        kari.logIn(CASEWORKER);
        kari.open("/nothing");
        kari.page().locator("main a.button").click();
        assertThat(kari.page().locator("h1")).hasText(Words.BOKMAAL.get("home.title"));
    }

    @Test
    void what_nobody_can_have_typed_is_no_failure_of_ours(Visitor kari) {
        kari.logIn(CASEWORKER);
        Assertions.assertThat(kari.open("/registry/overview?project=%00").status()).isEqualTo(400);
        assertThat(kari.page().locator("h1")).hasText(Words.BOKMAAL.get("problem.notFound.title"));
    }

    @Test
    void an_odd_request_tells_nothing_of_the_inside(Visitor kari) {
        kari.logIn(CASEWORKER);
        for (String address : List.of("/%00", "/%zz", "/registry/..%2fWEB-INF/web.xml",
                "/registry/;x/../../WEB-INF/web.xml", "/jakarta.faces.resource/templates/page.xhtml", "/oidc/logout",
                "/oidc/backchannel", "/api/participations", "/api/nothing", "/open/language?to=%00")) {
            APIResponse answer = kari.context().request().get(address, RequestOptions.create().setMaxRedirects(0));
            NothingInternal.isShown(answer.text());
            Assertions.assertThat(answer.text()).as(address).doesNotContain("<web-app", "ui:composition");
            Assertions.assertThat(answer.headers().getOrDefault("server", "")).doesNotContainPattern("\\d");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/open/language", "/open/find", "/api/search", "/api/v1/participations", "/health/ready"})
    void nobody_is_sent_back_what_she_has_sent(String address, Stack stack) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create(stack.portalUrl() + address)).method("TRACE", HttpRequest.BodyPublishers.noBody())
                .header("Cookie", "session=secret-of-hers").build(), HttpResponse.BodyHandlers.ofString());
        Assertions.assertThat(answer.statusCode()).isEqualTo(405);
        Assertions.assertThat(answer.body()).doesNotContain("secret-of-hers");
    }
}
