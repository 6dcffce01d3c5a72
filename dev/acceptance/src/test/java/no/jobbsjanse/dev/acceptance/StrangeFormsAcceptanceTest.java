package no.jobbsjanse.dev.acceptance;

import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is typed in the forms of every page, or put in their hidden fields, with every button. After all others, because
 * some of it is done.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(InBrowser.class)
class StrangeFormsAcceptanceTest {

    private static final String SUMMARY = "/registry/summary?id=";

    private static final List<String> STRANGE = List.of("\u0000", "a\u0000b", Harmless.SCRIPT, Harmless.EXPRESSION, "-1",
            "99999999999999999999", "æøå\u2028", "9".repeat(3000), "00000000-0000-0000-0000-000000000000");

    /** Sends each form of the open page, from a fresh copy of it, and tells what came of it. */
    private static final String SEND = """
            async ([strange, hidden]) => {
              const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
              // Without it PrimeFaces refuses everything; its script adds it when a form is sent.
              const nonce = page.querySelector("script[nonce]")?.getAttribute("nonce") ?? "";
              const ours = (form, field) => field.name === form.getAttribute("id") || field.name === "primefaces.nonce"
                  || field.name === "openedBy" || field.name === "openedIn" || field.name.startsWith("jakarta.faces.");
              const chosen = field => field.type === "select-one" ? [...field.options].at(-1)?.value ?? "" : field.value;
              const typed = field => ["text", "search", "email", "password", "tel", "textarea"].includes(field.type);
              const told = [];
              const tried = new Set();
              for (const form of page.querySelectorAll("form[method=post]:not([action^='/oidc/'])")) {
                for (const button of form.querySelectorAll("button:not([type=button]), input[type=submit]")) {
                  const name = `${form.getAttribute("id")} ${button.name} ${button.value}`;
                  const alike = name.replace(/[0-9]+/g, "");
                  if (tried.has(alike)) {
                    continue;
                  }
                  tried.add(alike);
                  const body = form.enctype.startsWith("multipart") ? new FormData() : new URLSearchParams();
                  for (const field of form.elements) {
                    if (field.name && field.type !== "submit" && field.type !== "button") {
                      body.append(field.name, !ours(form, field) && (typed(field) || hidden) ? strange : chosen(field));
                    }
                  }
                  if (nonce) {
                    body.set("primefaces.nonce", nonce);
                  }
                  if (button.name) {
                    body.append(button.name, hidden && button.value ? strange : button.value);
                  }
                  const answer = await fetch(form.getAttribute("action"), { method: "POST", body: body });
                  told.push({ form: name, status: String(answer.status), text: await answer.text() });
                }
              }
              return told;
            }""";

    /** Whoever can take away the roles of others comes last. */
    static Stream<DemoUser> rolesInOrder() {
        return Users.ofEachRole().sorted(Comparator.comparing(user -> user.equals(ADMINISTRATOR)));
    }

    @ParameterizedTest
    @MethodSource("rolesInOrder")
    void whatever_is_typed_in_a_form_is_no_failure_of_ours_and_comes_back_as_text(DemoUser user, Visitor visitor,
            Stack stack) {
        String own = Participants.anybody(stack, "3301");
        visitor.logIn(user);
        List<String> forms = new ArrayList<>();
        List<String> pages = new ArrayList<>(ScopeAcceptanceTest.opening(user, own).stream().sorted().toList());
        if (pages.contains(SUMMARY + own)) {
            pages.add(SUMMARY + Participants.discharged(stack, "3301"));
        }
        for (String page : pages) {
            visitor.open(page);
            for (String strange : STRANGE) {
                for (boolean hidden : List.of(false, true)) {
                    answers(visitor, strange, hidden).forEach(answer -> {
                        forms.add(page + " " + answer.get("form"));
                        Harmless.is(Integer.parseInt(answer.get("status")), answer.get("text"),
                                page + " " + answer.get("form"), strange);
                    });
                }
            }
        }
        Assertions.assertThat(forms).anyMatch(form -> form.startsWith("/support/ask ask "));
        if (user.equals(CASEWORKER)) {
            Assertions.assertThat(forms).anyMatch(form -> form.startsWith(SUMMARY)).anyMatch(form ->
                    form.startsWith("/registry/again?"));
        }
    }

    private static List<Map<String, String>> answers(Visitor visitor, String strange, boolean hidden) {
        return ((List<?>) visitor.page().evaluate(SEND, List.of(strange, hidden))).stream().map(one ->
                ((Map<?, ?>) one).entrySet().stream().collect(Collectors.toMap(part -> (String) part.getKey(),
                        part -> (String) part.getValue()))).toList();
    }
}
