package no.jobbsjanse.dev.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.jobbsjanse.dev.stack.Stack;
import no.jobbsjanse.dev.stack.demo.DemoUser;

/** Somebody at a browser of her own, with one tab to begin with. */
final class Visitor implements AutoCloseable {

    private static final String NORWEGIAN = "nb-NO";

    private final Stack stack;
    private final Sessions sessions;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    Visitor(WholeSystem system) {
        stack = system.stack();
        sessions = system.sessions();
        context = system.browser().newContext(new Browser.NewContextOptions().setLocale(NORWEGIAN)
                .setBaseURL(stack.portalUrl()));
        context.setDefaultTimeout(WholeSystem.PATIENCE.toMillis());
        context.onConsoleMessage(listener());
        context.onWebError(error -> complaints.add(error.error()));
        page = context.newPage();
    }

    private Consumer<ConsoleMessage> listener() {
        return message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        };
    }

    /** The tab. */
    Page page() {
        return page;
    }

    /** A tab more of the same browser. */
    Page anotherTab() {
        return context.newPage();
    }

    BrowserContext context() {
        return context;
    }

    /** Everything the browser has complained about so far: errors of scripts, refusals of the content security policy. */
    List<String> complaints() {
        return complaints;
    }

    /** Opens an address of the portal. */
    Response open(String path) {
        return page.navigate(path);
    }

    /**
     * Opens an address of the portal as somebody who is logged in; by password only when she is not logged in already,
     * which another test may have done for her.
     */
    Visitor logIn(DemoUser user, String path) {
        sessions.of(user).ifPresent(session -> context.addCookies(List.of(session)));
        open(path);
        if (page.url().startsWith(stack.keycloakUrl())) {
            typePassword(user);
        }
        return this;
    }

    Visitor logIn(DemoUser user) {
        return logIn(user, "/");
    }

    /** Opens an address of the portal and logs in on the way; ends up where she was going. */
    Visitor logInByPassword(DemoUser user, String path) {
        open(path);
        typePassword(user);
        return this;
    }

    private void typePassword(DemoUser user) {
        new LoginPage(page).logIn(user);
        page.waitForURL(url -> url.startsWith(stack.portalUrl() + "/"));
        sessions.remember(user, session());
    }

    /** The cookie that proves she is logged in. */
    Cookie session() {
        return context.cookies().stream().filter(cookie -> cookie.name.equals("session")).findFirst().orElseThrow();
    }

    /** Chooses a language as the switch at the top does. */
    void speak(Words words) {
        open("/open/language?to=" + words.code() + "&back=/");
    }

    void takePicture(Path file) {
        try {
            context.pages().forEach(tab -> System.err.println("The tab showed " + tab.url()));
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        } catch (PlaywrightException gone) {
            System.err.println("No picture: " + gone.getMessage());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
