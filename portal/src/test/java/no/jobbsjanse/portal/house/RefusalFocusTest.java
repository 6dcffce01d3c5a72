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
    private static final Pattern WRONG_FIELD = Pattern.compile("<[\\w:]+ [^>]*aria-invalid=\"#[^>]*>");

    private static List<String> found(Pattern tag) {
        List<String> found = new ArrayList<>();
        for (Path page : Project.files(Project.WEBAPP, ".xhtml")) {
            tag.matcher(Project.read(page)).results().forEach(one -> found.add(page.getFileName() + " " + one.group()));
        }
        return found;
    }

    @Test
    void what_is_wrong_with_a_form_takes_the_focus_on_every_page() {
        assertThat(found(REFUSAL)).anyMatch(one -> one.startsWith("problem.xhtml "))
                .allSatisfy(one -> assertThat(one).contains("tabindex=\"-1\"", "autofocus=\"autofocus\""));
    }

    @Test
    void what_is_wrong_with_a_field_takes_the_focus_there() {
        assertThat(found(WRONG_FIELD)).anyMatch(one -> one.startsWith("typed.xhtml ")).hasSizeGreaterThan(5)
                .allSatisfy(one -> assertThat(one).contains("autofocus=\"#{"));
    }
}
