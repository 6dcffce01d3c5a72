package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each demo user sees who she is, and reaches what her role permits and nothing more. */
@ExtendWith(InBrowser.class)
class RolesAcceptanceTest {

    private static final String DRAMMEN = "3301";
    private static final List<String> PAGES = List.of("person", "background", "activities", "exit", "followup",
            "summary", "history");
    private static final String WHAT_CHANGES =
            "main :is(select, textarea, input:not([readonly]), button:not([data-print])):enabled >> nth=0";
    private static final String NATIONAL = "IMDi";
    private static final Map<String, String> PLACES = Map.of(
            DRAMMEN, BOKMAAL.get("place.municipality", "Drammen"),
            "0301", BOKMAAL.get("place.district", "Gamle Oslo"),
            "3907", BOKMAAL.get("place.municipality", "Sandefjord"));

    static List<DemoUser> users() {
        return DemoUser.ALL;
    }

    @ParameterizedTest
    @MethodSource("users")
    void sees_who_she_is_and_reaches_what_her_role_permits(DemoUser user, Visitor visitor, Stack stack) {
        String inDrammen = Participants.anybody(stack, DRAMMEN);
        visitor.logIn(user);
        assertThat(visitor.page().locator("dl.facts dd")).hasText(new String[] {
            user.name(), user.roles().stream().map(role -> BOKMAAL.get("role." + role))
                    .collect(Collectors.joining(" " + BOKMAAL.get("list.and") + " ")), place(user)});
        assertThat(visitor.page().locator("header .place")).containsText(place(user));
        PagesAcceptanceTest.isReadable(visitor.page(), BOKMAAL, 320);
        assertThat(visitor.page().locator("a[href$='" + Overview.ADDRESS + "']").first())
                .isVisible(new IsVisibleOptions()
                        .setVisible(sees(user)));

        reaches(visitor, Overview.ADDRESS, sees(user) ? 200 : 403);
        reaches(visitor, ParticipantPage.NEW, registers(user) ? 200 : 403);
        int hers = !sees(user) ? 403 : DRAMMEN.equals(user.municipality()) ? 200 : 404;
        for (String page : PAGES) {
            reaches(visitor, ParticipantPage.address(page, inDrammen), hers);
            if (!registers(user)) {
                assertThat(visitor.page().locator(WHAT_CHANGES)).isHidden();
            }
        }
        Assertions.assertThat(new Script(visitor.page()).post("/api/participations/" + inDrammen + "/fields", Map.of(
                "operation", UUID.randomUUID().toString(), "field", "noSuchField", "value", "", "version", 1))
                .status()).isNotEqualTo(200);
        Assertions.assertThat(new Script(visitor.page()).follow(inDrammen))
                .as("the name of somebody elsewhere").matches(told -> told.isEmpty() == (hers != 200));
        if (!registers(user)) {
            Assertions.assertThat(new Script(visitor.page()).post("/api/participations", Map.of("operation",
                    UUID.randomUUID().toString(), "values", Map.of("nationalId", Numbers.another(), "startedOn",
                    "01.09.2026", "municipality", DRAMMEN, "district", "", "financing", "ORDINAER"))).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void nobody_registers_in_a_municipality_she_has_no_role_in(Visitor ingrid) {
        ingrid.logIn(Users.IN_OSLO);
        Assertions.assertThat(new Script(ingrid.page()).post("/api/participations", Map.of("operation",
                UUID.randomUUID().toString(), "values", Map.of("nationalId", Numbers.another(), "startedOn",
                "01.09.2026", "municipality", DRAMMEN, "district", "", "financing", "ORDINAER"))).status())
                .isEqualTo(403);
    }

    private static void reaches(Visitor visitor, String address, int status) {
        Assertions.assertThat(visitor.open(address).status()).as(address).isEqualTo(status);
    }

    private static boolean sees(DemoUser user) {
        return registers(user) || user.role().equals("kommuneleser");
    }

    private static boolean registers(DemoUser user) {
        return user.role().equals("kommunebruker");
    }

    private static String place(DemoUser user) {
        return user.municipality() == null ? NATIONAL : PLACES.get(user.municipality());
    }
}
