package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What another site makes the browser of somebody send who is logged in here, even if her session came along. */
@ExtendWith(InBrowser.class)
class OtherSitesAcceptanceTest {

    private static final String EACH_ROLE = "no.jobbsjanse.dev.acceptance.Users#ofEachRole";
    private static final String DRAMMEN = "3301";
    private static final String ELSEWHERE = "https://other.example";

    /** By what browsers tell where a request comes from: all of them, some, and none at all. */
    private static final List<Map<String, String>> ORIGINS = List.of(Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"), Map.of("Sec-Fetch-Site", "none"), Map.of("Origin", ELSEWHERE),
            Map.of("Origin", "null"), Map.of());

    /** The forms of a page that lead to itself, as names and values of all that is in them, buttons too. */
    private static final String FORMS = """
            () => [...document.forms].filter(form => form.method === "post" && form.action.split("?")[0] === location.origin + location.pathname)
              .map(form => [form.action.slice(location.origin.length), [...document.querySelectorAll("input, select, textarea, button")].filter(one => one.form === form && one.name)
                .map(one => [one.name, one.value || "1"])])""";

    private static APIResponse post(Visitor visitor, Stack stack, String address, Map<String, String> headers,
            RequestOptions sent) {
        headers.forEach(sent::setHeader);
        return visitor.context().request().post(stack.portalUrl() + address, sent.setMaxRedirects(0));
    }

    @ParameterizedTest
    @MethodSource(EACH_ROLE)
    void no_call_of_a_script_is_answered(DemoUser user, Visitor visitor, Stack stack) {
        visitor.logIn(user);
        String own = Participants.anybody(stack, DRAMMEN);
        ScopeAcceptanceTest.CALLS.keySet().stream().filter(call -> !call.startsWith("GET ")).forEach(call ->
                ORIGINS.forEach(origin -> Assertions.assertThat(post(visitor, stack, ScopeAcceptanceTest.address(call, own),
                        origin, RequestOptions.create().setHeader("Content-Type", "application/json").setData("{}"))
                        .status()).as("%s from %s", call, origin).isEqualTo(403)));
    }

    @Test
    void no_file_is_taken(Visitor kari, Stack stack) {
        kari.logIn(Users.CASEWORKER);
        Set<String> servlets = PortalSources.servlets("/registry/");
        Assertions.assertThat(servlets).isNotEmpty();
        servlets.forEach(address -> ORIGINS.forEach(origin -> Assertions.assertThat(post(kari, stack, address, origin,
                RequestOptions.create().setForm(FormData.create().set("id", "x"))).status())
                .as("%s from %s", address, origin).isIn(403, 405)));
    }

    /** Every page of a role and every open servlet, with all parameters that any of them reads. */
    @ParameterizedTest
    @MethodSource(EACH_ROLE)
    void no_parameter_leads_to_another_site(DemoUser user, Visitor visitor, Stack stack) {
        Set<String> names = PortalSources.parameters();
        visitor.logIn(user);
        List<String> pages = ScopeAcceptanceTest.opening(user, "").stream().map(page -> page.replaceFirst("\\?.*", "")).toList();
        Stream.concat(pages.stream(), PortalSources.servlets("/open/").stream()).forEach(page -> {
            for (String target : new String[] {ELSEWHERE, ELSEWHERE.replace("https:", "")}) {
                RequestOptions options = RequestOptions.create().setMaxRedirects(0);
                names.forEach(name -> options.setQueryParam(name, target));
                APIResponse answer = visitor.context().request().get(stack.portalUrl() + page, options);
                Assertions.assertThat(answer.headers().getOrDefault("location", stack.portalUrl()))
                        .as("%s to %s", page, target).startsWith(stack.portalUrl());
                Assertions.assertThat(answer.text()).as("%s to %s", page, target)
                        .doesNotContainPattern("(href|action|src)=\"(https:)?//other\\.example");
            }
        });
    }

    /** As the page itself would send it, with all that stands in it. */
    @ParameterizedTest
    @MethodSource(EACH_ROLE)
    void no_form_of_a_page_is_taken(DemoUser user, Visitor visitor, Stack stack) {
        forms(user, visitor, stack).forEach(form -> ORIGINS.forEach(origin ->
                Assertions.assertThat(post(visitor, stack, (String) form.get(0), origin, filledIn(form)).status())
                        .as("%s from %s", form, origin).isEqualTo(403)));
    }

    /** Faces takes an address for a form that is sent, if it holds what a form holds. */
    @ParameterizedTest
    @MethodSource(EACH_ROLE)
    void no_link_presses_a_button(DemoUser user, Visitor visitor, Stack stack) {
        List<List<?>> forms = forms(user, visitor, stack).stream()
                .filter(form -> form.toString().contains("jakarta.faces.ViewState")).toList();
        Assertions.assertThat(forms).isNotEmpty().allSatisfy(form -> {
            RequestOptions options = RequestOptions.create().setMaxRedirects(0).setHeader("Sec-Fetch-Site", "cross-site");
            fields(form).forEach(field -> options.setQueryParam((String) field.get(0), (String) field.get(1)));
            String address = stack.portalUrl() + form.get(0);
            Assertions.assertThat(visitor.context().request().get(address, options).status()).isEqualTo(400);
            Assertions.assertThat(visitor.context().request().head(address, options).status()).isEqualTo(400);
        });
    }

    /** All forms of all pages that open for somebody. */
    private static List<List<?>> forms(DemoUser user, Visitor visitor, Stack stack) {
        visitor.logIn(user);
        List<List<?>> forms = new ArrayList<>();
        ScopeAcceptanceTest.opening(user, Participants.anybody(stack, DRAMMEN)).forEach(page -> {
            visitor.open(page);
            ((List<?>) visitor.page().evaluate(FORMS)).forEach(form -> forms.add((List<?>) form));
        });
        Assertions.assertThat(forms).isNotEmpty();
        return forms;
    }

    /** What is sent is not taken for the form of the page that says so. */
    @Test
    void whoever_is_refused_is_told_so_on_a_page_of_ours(Visitor kari, Stack stack) {
        kari.logIn(Users.CASEWORKER);
        kari.open("/?jakarta.faces.ViewState=stateless");
        assertThat(kari.page().locator("h1")).hasText(Words.BOKMAAL.get("problem.notFound.title"));
        APIResponse answer = post(kari, stack, "/", ORIGINS.get(0), RequestOptions.create()
                .setForm(FormData.create().set("jakarta.faces.ViewState", "stateless")));
        Assertions.assertThat(answer.status()).isEqualTo(403);
        Assertions.assertThat(answer.text()).contains(Words.BOKMAAL.get("problem.forbidden.title"));
    }

    @Test
    void our_own_page_is_known_by_its_origin_where_a_browser_tells_no_more(Visitor kari, Stack stack) {
        kari.logIn(Users.CASEWORKER, "/support/ask");
        List<?> form = (List<?>) ((List<?>) kari.page().evaluate(FORMS)).get(0);
        Assertions.assertThat(post(kari, stack, (String) form.get(0), Map.of("Origin", stack.portalUrl()), filledIn(form))
                .status()).isEqualTo(200);
    }

    private static RequestOptions filledIn(List<?> form) {
        FormData data = FormData.create();
        fields(form).forEach(field -> data.append((String) field.get(0), (String) field.get(1)));
        return RequestOptions.create().setForm(data);
    }

    private static Stream<List<?>> fields(List<?> form) {
        return ((List<?>) form.get(1)).stream().map(field -> (List<?>) field);
    }

    @Test
    void nobody_is_logged_out(Visitor kari, Stack stack) {
        kari.logIn(Users.CASEWORKER);
        ORIGINS.forEach(origin -> Assertions.assertThat(post(kari, stack, "/oidc/logout", origin, RequestOptions.create())
                .status()).as("from %s", origin).isEqualTo(403));
        kari.open("/");
        assertThat(kari.page().locator("details.user summary")).hasText(Users.CASEWORKER.name());
    }
}
