package no.jobbsjanse.portal.support;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Faq;
import no.jobbsjanse.access.FaqEntry;
import no.jobbsjanse.access.QuestionTheme;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;

/** «Svar på vanlige spørsmål»: IMDi keeps the answers, in both languages, and sees whether they help. */
@Named("answers")
@RequestScoped
public class AnswersView {

    @Inject
    private WorkContext context;

    @Inject
    private Faq faq;

    @Inject
    private AnswerHistory history;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private List<FaqEntry> all;
    private FaqEntry chosen;
    private AnswerForm form;
    private String problem = "";

    @PostConstruct
    void read() {
        String id = request.getParameter("id");
        all = faq.all(context.mandate());
        chosen = all.stream().filter(one -> one.id().toString().equals(id)).findFirst().orElse(null);
        form = new AnswerForm(chosen);
    }

    /** All, by theme. */
    public List<FaqEntry> getAll() {
        return all;
    }

    /** The question, in the language of the page. */
    public String question(FaqEntry one) {
        return texts.questionOf(one);
    }

    /** What it is about, whether it is shown, and whom it has helped. */
    public String about(FaqEntry one) {
        long told = one.helped() + one.notHelped();
        return Stream.of(texts.get("theme." + one.theme()), one.shown() ? "" : texts.get("answers.hidden"),
                told == 0 ? "" : texts.format("answers.helped", one.helped(), told)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The themes to choose from. */
    public List<QuestionTheme> getThemes() {
        return List.of(QuestionTheme.values());
    }

    /** The one that is being changed; {@code null} while one is added. */
    public FaqEntry getChosen() {
        return chosen;
    }

    /** Everything that was changed about it, the latest first, in words. */
    public List<String> getHistory() {
        return chosen == null ? List.of() : history.of(faq.history(context.mandate(), chosen.id()));
    }

    /** What is typed. */
    public AnswerForm getForm() {
        return form;
    }

    /** Changes the one in the address, or adds one. */
    public String save() {
        try {
            if (chosen == null) {
                faq.add(context.mandate(), form.typed());
            } else {
                faq.save(context.mandate(), form.typed());
            }
            return "/support/answers?faces-redirect=true&done=saved";
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** So many letters an answer may have. */
    public int getLongest() {
        return Faq.LONGEST_ANSWER;
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** Whether something has just been saved. */
    public boolean isDone() {
        return problem.isEmpty() && request.getParameter("done") != null;
    }
}
