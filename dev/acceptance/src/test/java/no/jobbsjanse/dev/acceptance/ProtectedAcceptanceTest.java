package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;
import static no.jobbsjanse.dev.acceptance.Users.CONFIDANT;
import static no.jobbsjanse.dev.acceptance.Users.READER;
import static no.jobbsjanse.dev.acceptance.Words.BOKMAAL;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.dev.database.Project;
import no.jobbsjanse.dev.folkeregister.SyntheticPerson;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The name of a woman whose address is protected reaches those who may see it, and nobody else by any way. */
@ExtendWith(InBrowser.class)
class ProtectedAcceptanceTest {

    private static final Path PORTAL = Project.root().resolve("portal/src/main");
    private static final Pattern ADDRESS = Pattern.compile("@Path\\(\"([^\"]+)\"\\)\\s+@RequestScoped");

    /** Asks an endpoint for her. */
    private interface Request {

        /** What it sends back. */
        String send(Script script, String id, SyntheticPerson she);
    }

    /** How each endpoint is asked, by its address. */
    private static final Map<String, Request> ENDPOINTS = Map.of(
            "participations", ProtectedAcceptanceTest::save,
            "participations/{id}/name", (script, id, she) ->
                    script.post("/api/participations/" + id + "/name", Map.of()).body(),
            "participations/{id}/ownreport", (script, id, she) ->
                    script.page().request().get("/api/participations/" + id + "/ownreport").text(),
            "names", (script, id, she) -> script.follow(id),
            "retention", (script, id, she) -> script.page().request().get("/api/retention/" + id).text(),
            "downloads", (script, id, she) -> download(script.page()),
            "statistics", (script, id, she) -> charts(script.page()),
            "search", (script, id, she) -> script.post("/api/search", Map.of("text", she.lastName())).body());

    @AfterEach
    void recover(Stack stack) {
        new FolkeregisterControl(stack).set("NORMAL");
    }

    private static String save(Script script, String id, SyntheticPerson she) {
        return Stream.of("nationalId", "citizenship", "noSuchField").map(field -> script.post("/api/participations/"
                + id + "/fields", Map.of("operation", UUID.randomUUID().toString(), "field", field, "value", "x",
                "version", 1)).body()).collect(Collectors.joining());
    }

    /** Everything there is, with numbers and names where that is offered. */
    private static String download(Page page) {
        page.navigate("/reporting/download");
        page.locator("#format-JSON").check();
        if (page.locator("#names-with").count() > 0) {
            page.locator("#names-with").check();
            page.locator("#purpose").fill("Avstemming med fagsystemet");
        }
        String file = read(page.waitForDownload(() -> page.locator("[id='order:save']").click()).path());
        Assertions.assertThat(file).contains("\"startedOn\"");
        return file;
    }

    private static String charts(Page page) {
        page.navigate("/reporting/statistics");
        List<String> addresses = page.locator("a[href*='/api/statistics/']").all().stream()
                .map(link -> link.getAttribute("href")).toList();
        Assertions.assertThat(addresses).isNotEmpty();
        return addresses.stream().map(address -> page.request().get(address).text()).collect(Collectors.joining());
    }

    /** Somebody whose name was known, stands in history, and was protected afterwards. */
    private static String registerProtected(Visitor kari, Stack stack, String number) {
        kari.logIn(CASEWORKER, ParticipantPage.NEW);
        ParticipantPage page = new ParticipantPage(kari.page());
        page.fill(number, "01.09.2026", "ORDINAER").seesSaved();
        assertThat(page.name()).hasText(SyntheticPerson.of(number).fullName());
        new FolkeregisterControl(stack).set("GRADED");
        new Script(kari.page()).post("/api/participations/" + page.id() + "/name", Map.of());
        assertThat(page.name()).hasText(BOKMAAL.get("name.PROTECTED"));
        return page.id();
    }

    /** Somebody else of the same name would be shown, and rightly so. */
    private static String numberOfANameOfHerOwn(Visitor kari) {
        kari.logIn(CASEWORKER);
        while (true) {
            String number = Numbers.another();
            String name = SyntheticPerson.of(number).fullName();
            String hits = new Script(kari.page()).post("/api/search", Map.of("text", name)).body();
            if (!hits.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
                return number;
            }
        }
    }

    @Test
    void every_page_and_every_endpoint_of_a_participant_is_tried() {
        Assertions.assertThat(endpoints()).isEqualTo(new TreeSet<>(ENDPOINTS.keySet()));
    }

    private static Set<String> endpoints() {
        Set<String> found = new TreeSet<>();
        // What is for systems is walked by the document they are given.
        for (String source : files("java/no/jobbsjanse/portal", ".java").filter(file -> !file.getParent().endsWith("api"))
                .map(ProtectedAcceptanceTest::read).toList()) {
            Matcher matcher = ADDRESS.matcher(source);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static List<String> pages() {
        return files("webapp/registry", ".xhtml").map(file -> "/registry/" + file.getFileName().toString()
                .replace(".xhtml", "")).toList();
    }

    private static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(PORTAL.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoever_may_not_see_her_name_is_never_sent_it(Visitor kari, Visitor nils, Stack stack) {
        String number = numberOfANameOfHerOwn(kari);
        SyntheticPerson she = SyntheticPerson.of(number);
        String id = registerProtected(kari, stack, number);
        for (Map.Entry<Visitor, DemoUser> one : Map.of(kari, CASEWORKER, nils, READER).entrySet()) {
            Visitor visitor = one.getKey();
            visitor.logIn(one.getValue());
            pages().forEach(page -> Stream.of("?id=" + id, "?at=" + id, "?missing=name", "?sort=born&desc=1")
                    .forEach(query -> {
                        visitor.open(page + query);
                        isSilent(page + query, visitor.page().content(), she);
                    }));
            visitor.open(ParticipantPage.address("person", id));
            ENDPOINTS.forEach((address, ask) ->
                    isSilent(address, ask.send(new Script(visitor.page()), id, she), she));
            Assertions.assertThat(new Script(visitor.page()).follow(id)).contains(
                    BOKMAAL.get("name.PROTECTED"));
            isSilent("the title", visitor.page().title(), she);
        }
    }

    @Test
    void a_system_is_never_sent_it(Visitor kari, Stack stack) {
        String number = numberOfANameOfHerOwn(kari);
        String id = registerProtected(kari, stack, number);
        CallingSystem system = new CallingSystem(stack).as(CallingSystem.DRAMMEN, CallingSystem.SECRET);
        Assertions.assertThat(system.get("/participations/" + id).json().getAsJsonObject("person")
                .get("nameState").getAsString()).isEqualTo("PROTECTED");
        OpenApiAcceptanceTest.calls(system, id, false).forEach(call ->
                isSilent(call.toString(), OpenApiAcceptanceTest.ask(system, call).body(), SyntheticPerson.of(number)));
    }

    private static void isSilent(String where, String sent, SyntheticPerson she) {
        Assertions.assertThat(sent.toLowerCase(Locale.ROOT)).as(where)
                .doesNotContain(she.fullName().toLowerCase(Locale.ROOT));
    }

    @Test
    void whoever_may_see_her_name_sees_it_and_that_it_is_protected(Visitor kari, Visitor randi, Stack stack) {
        String number = Numbers.another();
        String name = SyntheticPerson.of(number).fullName();
        String id = registerProtected(kari, stack, number);

        randi.logIn(CONFIDANT, ParticipantPage.address("person", id));
        ParticipantPage page = new ParticipantPage(randi.page());
        assertThat(page.name()).hasText(name);
        assertThat(page.explanation()).hasText(BOKMAAL.get("name.PROTECTED.seen.explanation"));
        Axe.findsNothing(randi.page());
        new Overview(randi.page()).openAt(id);
        assertThat(new Overview(randi.page()).nameOf(id)).hasText(name);
        randi.page().locator("#search").fill(name);
        assertThat(randi.page().locator("#hits a").first()).hasText(name);
        randi.open(ParticipantPage.address("history", id));
        assertThat(randi.page().locator("[data-line='person.name']")).containsText(name);
        kari.open(ParticipantPage.address("history", id));
        assertThat(kari.page().locator("[data-line='person.name']")).containsText(BOKMAAL.get("history.hidden"));
        Axe.findsNothing(kari.page());
    }
}
