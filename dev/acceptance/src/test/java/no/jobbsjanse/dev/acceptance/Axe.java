package no.jobbsjanse.dev.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds against WCAG 2.1 A and AA, and against good practice. */
final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    private Axe() {
    }

    /** Looks at the page once it is whole; that it is the one that is meant has been seen before. */
    static void findsNothing(Page page) {
        page.waitForLoadState();
        List<Rule> violations = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations();
        assertThat(violations.stream().map(Axe::describe)).as("axe on %s", page.url()).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    }
}
