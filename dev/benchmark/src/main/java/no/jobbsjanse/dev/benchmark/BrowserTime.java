package no.jobbsjanse.dev.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.dev.stack.demo.DemoUser;

/** How long somebody who changes a field waits for «Lagret», in Chromium, drawn on the screen. */
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

    private BrowserTime() {
    }

    static void measure(String portal, String participation) {
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
        }
    }
}
