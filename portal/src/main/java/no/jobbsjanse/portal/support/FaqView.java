package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

    /** It helped. */
    public String helped(Line line) {
        AskLink.key(line.id()).ifPresent(id -> faq.told(id, true));
        return ADDRESS + "?faces-redirect=true&done=helped";
    }

    /** It did not: she asks support instead. */
    public String notHelped(Line line) {
        AskLink.key(line.id()).ifPresent(id -> faq.told(id, false));
        return "/support/ask?faces-redirect=true&" + AskLink.PAGE + "=" + ADDRESS + "&theme=" + line.theme();
    }

    /** Whether somebody has just been helped. */
    public boolean isDone() {
        return request.getParameter("done") != null;
    }
}
