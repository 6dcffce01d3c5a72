package no.jobbsjanse.dev.acceptance;

import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is refused leaves a line in the log of the server, with neither names nor what stood in the query. */
@ExtendWith(InBrowser.class)
class RefusalLogAcceptanceTest {

    private final int before = log().length();

    private static String log() {
        try {
            return new String(Files.readAllBytes(WholeSystem.log("portal")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stands(Visitor visitor, String line) {
        visitor.page().waitForCondition(() -> log().substring(before).contains(line + " request="));
    }

    @Test
    void to_somebody_who_is_logged_in(Visitor astrid, Visitor kari) {
        astrid.logIn(ADMINISTRATOR);
        astrid.open(Overview.ADDRESS + "?name=Olga+Omtalt");
        stands(astrid, "Refused FORBIDDEN who=" + ADMINISTRATOR.subject() + " what=GET " + Overview.ADDRESS);
        astrid.open("/");
        new Script(astrid.page()).post("/api/search", Map.of("text", "Olga Omtalt"));
        stands(astrid, "Refused FORBIDDEN who=" + ADMINISTRATOR.subject() + " what=POST /api/search");

        kari.logIn(CASEWORKER);
        kari.open("/registry/person?id=" + UUID.randomUUID());
        stands(kari, "Refused ELSEWHERE who=" + CASEWORKER.subject() + " what=GET /registry/person");
        kari.open("/support/ask");
        kari.page().route("**/api/session", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        kari.page().locator("[id=ask] [name=openedBy]").evaluate("input => { input.value = 'Olga'; }");
        kari.page().locator("[id='ask:send']").click();
        stands(kari, "Refused OPENED_OTHERWISE who=" + CASEWORKER.subject() + " what=POST /support/ask");
        Assertions.assertThat(log().substring(before)).doesNotContain("Olga", ADMINISTRATOR.name());
    }

    @Test
    void to_other_sites_and_to_systems(Visitor anybody, Stack stack) {
        anybody.context().request().post("/open/find", RequestOptions.create()
                .setHeader("Sec-Fetch-Site", "cross-site").setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setData("place=Drammen&name=Olga&email=olga@other.example&message=x"));
        stands(anybody, "Refused OTHER_SITE who=- what=POST /open/find");
        new CallingSystem(stack).by("no.token.atall").get("/participations");
        stands(anybody, "Refused UNKNOWN_TOKEN who=- what=GET /api/v1/participations");
        String nobody = "/participations/" + UUID.randomUUID();
        new CallingSystem(stack).as(CallingSystem.DRAMMEN, CallingSystem.SECRET).get(nobody);
        stands(anybody, "Refused ELSEWHERE who=" + CallingSystem.DRAMMEN + " what=GET /api/v1" + nobody);
        Assertions.assertThat(log().substring(before)).doesNotContain("olga", "Olga");
    }
}
