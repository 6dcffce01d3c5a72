package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is refused goes on from where it says why, by keyboard and with a screen reader too. */
class RefusalFocusTest {

    private static final Pattern REFUSAL = Pattern.compile("<\\w+ [^>]*class=\"[^\"]*\\bproblem\\b[^>]*role=\"alert\"[^>]*>");

    @Test
    void what_is_wrong_takes_the_focus_on_every_page() {
        List<String> refusals = new ArrayList<>();
        for (Path page : Project.files(Project.WEBAPP, ".xhtml")) {
            REFUSAL.matcher(Project.read(page)).results().forEach(one -> refusals.add(page.getFileName() + " " + one.group()));
        }
        assertThat(refusals).anyMatch(one -> one.startsWith("problem.xhtml "))
                .allSatisfy(one -> assertThat(one).contains("tabindex=\"-1\"", "autofocus=\"autofocus\""));
    }
}
