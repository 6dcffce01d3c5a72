package no.jobbsjanse.dev.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;

/**
 * How long somebody who changes a field waits for «Lagret», and somebody who enters a number for the name, in Chromium,
 * drawn on the screen.
 */
final class BrowserTime {

    private static final int TIMES = 200;
    private static final int WARM_UP = 50;
    private static final List<String> CODES = List.of("ANNEN", "EGNE_MIDLER");

    /** Changes a field and answers the milliseconds until the frame in which the state no longer says «Lagrer». */
    private static final String CHANGE = """
            codes => new Promise(done => {
              const field = document.getElementById('financing'), state = document.getElementById('save-state');
              const begin = performance.now();
              let saving = false;
              const watcher = new MutationObserver(() => {
                if (state.dataset.state === 'saving') { saving = true; return; }
                if (!saving || state.dataset.state !== 'saved') { return; }
                watcher.disconnect();
                requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begin)));
              });
              watcher.observe(state, { attributes: true, subtree: true, childList: true });
              field.value = codes.find(code => code !== field.value);
              field.dispatchEvent(new Event('input', { bubbles: true }));
              field.dispatchEvent(new Event('change', { bubbles: true }));
            })""";

    private static final int NAMES = 60;
    private static final int WARM_UP_NAMES = 10;

    /** Enters a number, the rest being there, and answers the milliseconds until the frame with her name. */
    private static final String ENTER = """
            number => new Promise(done => {
              const field = document.getElementById('nationalId');
              const name = document.getElementById('person-name'), words = document.getElementById('person-explanation');
              const begin = performance.now();
              const watcher = new MutationObserver(() => {
                if (name.textContent === '' || words.textContent !== '') { return; }
                watcher.disconnect();
                requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begin)));
              });
              watcher.observe(document.getElementById('person'), { subtree: true, childList: true, characterData: true });
              field.value = number;
              field.dispatchEvent(new Event('input', { bubbles: true }));
              field.dispatchEvent(new Event('change', { bubbles: true }));
            })""";

    private BrowserTime() {
    }

    static void measure(Stack stack, String participation) throws SQLException {
        String portal = stack.portalUrl();
        Playwright.CreateOptions nothingFetched =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        BrowserType.LaunchOptions installed = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(List.of("--no-sandbox"));
        try (Playwright playwright = Playwright.create(nothingFetched);
                Browser browser = playwright.chromium().launch(installed)) {
            Page page = browser.newPage();
            page.navigate(portal + "/registry/person?id=" + participation);
            page.fill("#username", Benchmark.KARI.username());
            page.fill("#password", DemoUser.PASSWORD);
            page.click("#kc-login");
            page.locator("#financing").waitFor();
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < TIMES + WARM_UP; i++) {
                double time = ((Number) page.evaluate(CHANGE, CODES)).doubleValue();
                if (i >= WARM_UP) {
                    times.add(time);
                }
            }
            Benchmark.print("from a change to «Lagret» drawn in Chromium: %s", Sample.of(times).times());
            names(stack, page);
        }
    }

    private static void names(Stack stack, Page page) throws SQLException {
        List<Double> times = new ArrayList<>();
        List<Double> upstream = new ArrayList<>();
        List<String> numbers = NameQueue.numbers().skip(NameQueue.WAITING).limit(NAMES + WARM_UP_NAMES).toList();
        for (int i = 0; i < numbers.size(); i++) {
            page.navigate(stack.portalUrl() + "/registry/register");
            page.fill("#startedOn", LocalDate.now().format(NameQueue.DAY));
            page.selectOption("#financing", "ORDINAER");
            double time = ((Number) page.evaluate(ENTER, numbers.get(i))).doubleValue();
            if (i >= WARM_UP_NAMES) {
                times.add(time);
                upstream.add(answerMillis(stack));
            }
        }
        Benchmark.print("from a number entered to her name drawn in Chromium: %s; Folkeregisteret's own answer: %s",
                Sample.of(times).times(), Sample.of(upstream).times());
    }

    private static double answerMillis(Stack stack) throws SQLException {
        try (Connection owner = stack.database().owner().getConnection(); Statement statement = owner.createStatement();
                ResultSet answer = statement.executeQuery("select answer_millis from lookup.folkeregister")) {
            answer.next();
            return answer.getDouble(1);
        }
    }
}
