package no.jobbsjanse.dev.acceptance;

import static no.jobbsjanse.dev.acceptance.Users.ADMINISTRATOR;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keys that are mistyped, made up or somebody else's, in every parameter of every page and in every call of a script. Late,
 * because what all other tests have left elsewhere is somebody else's.
 */
@Order(Integer.MAX_VALUE - 4)
@ExtendWith(InBrowser.class)
class StrangeKeysAcceptanceTest {

    private static final String EACH_ROLE = "no.jobbsjanse.dev.acceptance.Users#ofEachRole";
    private static final String DRAMMEN = "3301";
    /** Answers as long as the page is open. */
    private static final String STREAM = "GET /api/names";
    /** Tells of every time it was opened, and so never the same twice. What it is opened by is tried by {@link ScopeAcceptanceTest}. */
    private static final String HER_OWN = "/registry/ownreport";

    private static final Set<String> PARAMETERS = PortalSources.parameters();

    private static final List<String> STRANGE = List.of("", " ", "x", "-1", "0", "99999999999999999999", "null", "æøå\u2028",
            "00000000-0000-0000-0000-000000000000", "{A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11}", "' or 1=1 --", Harmless.SCRIPT,
            "../../WEB-INF/web.xml", "\u0000", "a\r\nSet-Cookie: stolen=1", Harmless.EXPRESSION, "9".repeat(3000));

    private static final List<String> NO_OBJECTS = List.of("", "null", "[]", "{", "{}{}", "{\"a\":".repeat(2000));

    /** Every table of a module whose rows have a key and a municipality. */
    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute id on id.attrelid = c.oid and id.attname = 'id' and id.atttypid = 'uuid'::regtype
            join pg_attribute place on place.attrelid = c.oid and place.attname = 'municipality_number'
            where c.relkind in ('r', 'p') and n.nspname in ('access', 'registry', 'lookup', 'reporting')""";

    static List<DemoUser> ofDrammen() {
        return List.of(CASEWORKER, ADMINISTRATOR);
    }

    @ParameterizedTest
    @MethodSource(EACH_ROLE)
    void whatever_stands_in_an_address_is_no_failure_of_ours_and_comes_back_as_text(DemoUser user, Visitor visitor,
            Stack stack) {
        String own = Participants.anybody(stack, DRAMMEN);
        visitor.logIn(user);
        for (String page : ScopeAcceptanceTest.opening(user, own)) {
            for (String strange : STRANGE) {
                isHarmless(get(visitor, stack, path(page), parameters(strange)), page, strange);
                if (page.contains("?")) {
                    isHarmless(get(visitor, stack, path(page), beside(page, strange)), page, strange);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EACH_ROLE)
    void whatever_a_script_asks_for_is_no_failure_of_ours(DemoUser user, Visitor visitor, Stack stack) {
        String own = Participants.anybody(stack, DRAMMEN);
        visitor.logIn(user);
        Script script = new Script(visitor.page());
        for (String call : ScopeAcceptanceTest.CALLS.keySet().stream().filter(call -> !call.equals(STREAM)).toList()) {
            for (String text : call.startsWith("POST") ? NO_OBJECTS : List.<String>of()) {
                Harmless.isNoFailure(script.postText(ScopeAcceptanceTest.address(call, own), text).status(), call, text);
            }
            for (String strange : STRANGE) {
                String address = ScopeAcceptanceTest.address(call, encoded(strange)).replace("{chart}", encoded(strange));
                if (call.startsWith("GET")) {
                    isHarmless(get(visitor, stack, address, parameters(strange)), call, strange);
                } else {
                    Harmless.isNoFailure(script.post(address, Map.of()).status(), call, strange);
                    Harmless.isNoFailure(script.post(ScopeAcceptanceTest.address(call, own), body(strange)).status(), call, strange);
                    Harmless.isNoFailure(script.post(ScopeAcceptanceTest.address(call, own), save(strange)).status(), call, strange);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofDrammen")
    void a_key_of_another_place_opens_what_a_key_of_nothing_opens(DemoUser user, Visitor visitor, Stack stack)
            throws SQLException {
        Map<String, String> foreign = foreign(stack);
        Assertions.assertThat(foreign.keySet()).contains("registry.participation", "registry.measure");
        String own = Participants.anybody(stack, DRAMMEN);
        visitor.logIn(user);
        String unknown = UUID.randomUUID().toString();
        for (String page : ScopeAcceptanceTest.opening(user, own)) {
            if (page.startsWith(HER_OWN)) {
                continue;
            }
            String nothing = told(get(visitor, stack, path(page), parameters(unknown)), unknown);
            String beside = told(get(visitor, stack, path(page), beside(page, unknown)), unknown);
            foreign.forEach((table, key) -> {
                Assertions.assertThat(told(get(visitor, stack, path(page), parameters(key)), key))
                        .as("%s with a key of %s", page, table).isEqualTo(nothing);
                if (page.contains("?")) {
                    Assertions.assertThat(told(get(visitor, stack, path(page), beside(page, key)), key))
                            .as("%s beside a key of %s", page, table).isEqualTo(beside);
                }
            });
        }
        ScopeAcceptanceTest.CALLS.keySet().stream().filter(call -> call.startsWith("GET") && call.contains("{id}")).forEach(call -> {
            String nothing = told(get(visitor, stack, ScopeAcceptanceTest.address(call, unknown), Map.of()), unknown);
            foreign.forEach((table, key) -> Assertions.assertThat(told(get(visitor, stack,
                    ScopeAcceptanceTest.address(call, key), Map.of()), key)).as("%s with a key of %s", call, table)
                    .isEqualTo(nothing));
        });
    }

    @ParameterizedTest
    @MethodSource("ofDrammen")
    void of_a_key_given_twice_the_first_counts(DemoUser user, Visitor visitor, Stack stack) {
        String own = Participants.anybody(stack, DRAMMEN);
        visitor.logIn(user);
        ScopeAcceptanceTest.opening(user, own).stream().filter(page -> page.contains("?")).forEach(page -> {
            String again = page.substring(page.indexOf('?') + 1);
            String strange = again.replaceFirst("=.*", "=") + UUID.randomUUID();
            Assertions.assertThat(get(visitor, stack, page + "&" + strange, Map.of()).status()).as(page).isEqualTo(200);
            Assertions.assertThat(get(visitor, stack, path(page) + "?" + strange + "&" + again, Map.of()).status()).as(page)
                    .isEqualTo(get(visitor, stack, path(page) + "?" + strange, Map.of()).status()).isIn(403, 404);
        });
    }

    private static Map<String, String> foreign(Stack stack) throws SQLException {
        Map<String, String> foreign = new TreeMap<>();
        try (Connection superuser = stack.database().pastAllWalls().getConnection();
                Statement ask = superuser.createStatement(); Statement read = superuser.createStatement();
                ResultSet tables = ask.executeQuery(TABLES)) {
            while (tables.next()) {
                try (ResultSet row = read.executeQuery("select id from " + tables.getString(1)
                        + " where municipality_number <> '" + DRAMMEN + "' limit 1")) {
                    if (row.next()) {
                        foreign.put(tables.getString(1), row.getString(1));
                    }
                }
            }
        }
        return foreign;
    }

    private static Map<String, String> parameters(String value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        PARAMETERS.forEach(name -> parameters.put(name, value));
        return parameters;
    }

    /** The page opens, and all its other parameters are strange. */
    private static Map<String, String> beside(String page, String value) {
        Map<String, String> parameters = parameters(value);
        if (page.contains("?")) {
            String[] right = page.substring(page.indexOf('?') + 1).split("=");
            parameters.put(right[0], right[1]);
        }
        return parameters;
    }

    private static Map<String, ?> body(String strange) {
        return Map.of("operation", strange, "field", strange, "value", strange, "version", strange, "text", strange,
                "values", Map.of("nationalId", strange, "startedOn", strange, "municipality", strange, "district", strange,
                        "financing", strange));
    }

    private static Map<String, ?> save(String strange) {
        return Map.of("operation", UUID.randomUUID(), "field", "financing", "value", strange, "version", 1);
    }

    private static APIResponse get(Visitor visitor, Stack stack, String address, Map<String, String> parameters) {
        RequestOptions options = RequestOptions.create().setMaxRedirects(0);
        parameters.forEach(options::setQueryParam);
        return visitor.context().request().get(stack.portalUrl() + address, options);
    }

    private static void isHarmless(APIResponse answer, String what, String strange) {
        Harmless.is(answer.status(), answer.text(), what, strange);
        Assertions.assertThat(answer.headers().getOrDefault("set-cookie", "")).as("%s with %s", what, strange)
                .doesNotContain("stolen");
    }

    private static String told(APIResponse answer, String key) {
        return ScopeAcceptanceTest.told(answer, key);
    }

    private static String path(String page) {
        return page.replaceFirst("\\?.*", "");
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
