package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page that kept something in the session could expire while somebody writes in it. */
class StatelessPagesTest {

    private static final Pattern VIEW = Pattern.compile("<f:view[ >][^>]*>?");
    private static final Pattern KEEPS_A_VIEW = Pattern.compile("@ViewScoped|@FlowScoped|@ConversationScoped|viewScope\\b");

    @Test
    void the_session_keeps_no_page() {
        List<String> views = Project.files(Project.WEBAPP, ".xhtml").stream().map(Project::read)
                .flatMap(page -> VIEW.matcher(page).results().map(MatchResult::group)).toList();
        assertThat(views).hasSizeGreaterThan(1).allSatisfy(view -> assertThat(view).contains("transient=\"true\""));
    }

    @Test
    void every_page_is_shown_by_a_template() {
        assertThat(Project.files(Project.WEBAPP, ".xhtml").stream()
                .filter(file -> !Project.WEBAPP.relativize(file).startsWith("WEB-INF")).toList()).isNotEmpty()
                .allSatisfy(page -> assertThat(Project.read(page)).contains("template=\"/WEB-INF/templates/"));
    }

    @Test
    void nothing_is_kept_from_one_showing_of_a_page_to_the_next() {
        assertThat(Stream.of(".java", ".xhtml").flatMap(ending -> Project.files(Project.PORTAL.resolve("src/main"), ending).stream()))
                .isNotEmpty().allSatisfy(file -> assertThat(Project.read(file)).doesNotContainPattern(KEEPS_A_VIEW));
    }
}
