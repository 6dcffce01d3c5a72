package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page that kept something in the session could expire while somebody writes in it. */
class StatelessPagesTest {

    private static final Pattern VIEW = Pattern.compile("<f:view[ >][^>]*>?");
    private static final Pattern FORM =
            Pattern.compile("(?s)<h:form\\b.*?</h:form>|<form\\b[^>]*method=\"post\".*?</form>");
    private static final Pattern COMMAND = Pattern.compile("<[ph]:command(Button|Link)\\b[^>]*>");
    private static final Pattern ROWS_BEGIN = Pattern.compile("<(ui:repeat|p:dataTable|c:forEach)\\b");
    private static final Pattern ROWS_END = Pattern.compile("</(ui:repeat|p:dataTable|c:forEach)>");
    private static final Pattern SENT =
            Pattern.compile("<(p:command|h:command|h:input|h:select)(Button|Link|Text|Textarea|Hidden|One\\w+|Many\\w+|Boolean\\w+)\\b[^>]*>");
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
    void every_form_brings_who_opened_the_page_and_where() {
        assertThat(pages().flatMap(page -> FORM.matcher(Project.read(page)).results().map(MatchResult::group))
                .filter(form -> !form.contains("action=\"/open/") && !form.contains("action=\"/oidc/logout\""))).hasSizeGreaterThan(40)
                .allSatisfy(form -> assertThat(form).containsPattern("<j:(opening|carried|incase)\\b"));
    }

    /** A list may be another by now than the one she saw. */
    @Test
    void no_button_means_a_place_in_a_list() {
        assertThat(pages().map(Project::read)).allSatisfy(page -> COMMAND.matcher(page).results().forEach(command -> {
            String before = page.substring(0, command.start());
            assertThat(ROWS_BEGIN.matcher(before).results().count()).as(command.group())
                    .isEqualTo(ROWS_END.matcher(before).results().count());
        }));
    }

    /** The ids that Faces makes up may mean something else after the next deployment, while the page is still open. */
    @Test
    void whatever_a_form_sends_has_a_name_of_its_own() {
        assertThat(pages().flatMap(page -> SENT.matcher(Project.read(page)).results().map(MatchResult::group)))
                .hasSizeGreaterThan(30).allSatisfy(sent -> assertThat(sent).contains(" id=\""));
    }

    private static Stream<Path> pages() {
        return Project.files(Project.WEBAPP, ".xhtml").stream()
                .filter(file -> !Project.WEBAPP.relativize(file).startsWith("open"));
    }

    @Test
    void nothing_is_kept_from_one_showing_of_a_page_to_the_next() {
        assertThat(Stream.of(".java", ".xhtml").flatMap(ending -> Project.files(Project.PORTAL.resolve("src/main"), ending).stream()))
                .isNotEmpty().allSatisfy(file -> assertThat(Project.read(file)).doesNotContainPattern(KEEPS_A_VIEW));
    }
}
