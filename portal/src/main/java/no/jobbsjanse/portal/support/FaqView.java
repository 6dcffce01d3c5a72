package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.jobbsjanse.access.Faq;
import no.jobbsjanse.access.FaqEntry;
import no.jobbsjanse.access.QuestionTheme;
import no.jobbsjanse.portal.language.Texts;

/** «Vanlige spørsmål»: what is asked again and again, by theme, with the answer and «løste dette det?». */
@Named("faq")
@RequestScoped
public class FaqView {

    private static final String ADDRESS = "/support/faq";

    @Inject
    private Faq faq;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private List<Section> sections;

    /**
     * A theme.
     *
     * @param key its name
     * @param title in words
     * @param lines what is asked about it
     */
    public record Section(String key, String title, List<Line> lines) {
    }

    /**
     * A question with its answer.
     *
     * @param id technical key
     * @param theme what it is about
     * @param question in the language of the page
     * @param answer likewise
     * @param open whether she came to read this one
     */
    public record Line(String id, String theme, String question, String answer, boolean open) {
    }

    /** The themes about which there are answers. */
    public List<Section> getSections() {
        if (sections == null) {
            List<FaqEntry> shown = faq.shown();
            sections = Stream.of(QuestionTheme.values()).map(theme -> new Section(theme.name(),
                    texts.get("theme." + theme), shown.stream().filter(one -> one.theme() == theme).map(this::line).toList()))
                    .filter(section -> !section.lines().isEmpty()).toList();
        }
        return sections;
    }

    private Line line(FaqEntry one) {
        String id = one.id().toString();
        return new Line(id, one.theme().name(), texts.questionOf(one), texts.answerOf(one), id.equals(request.getParameter("id")));
    }

    /** What the pressed button says of its answer: it helped, or it did not, and she asks support instead. */
    public String tell() {
        return pressed("helped").map(line -> tell(line, true, ADDRESS + "?faces-redirect=true&done=helped"))
                .or(() -> pressed("notHelped").map(line -> tell(line, false, "/support/ask?faces-redirect=true&" + AskLink.PAGE
                        + "=" + ADDRESS + "&theme=" + line.theme()))).orElse(null);
    }

    private Optional<Line> pressed(String button) {
        return getSections().stream().flatMap(section -> section.lines().stream())
                .filter(line -> line.id().equals(request.getParameter(button))).findFirst();
    }

    private String tell(Line line, boolean helped, String next) {
        faq.told(UUID.fromString(line.id()), helped);
        return next;
    }

    /** Whether somebody has just been helped. */
    public boolean isDone() {
        return request.getParameter("done") != null;
    }
}
