package no.jobbsjanse.portal.registry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.CodeChange;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.CodebookEditing;
import no.jobbsjanse.registry.NorwegianClock;

/** «Kodeverk»: the code lists, as IMDi keeps them. A code is never deleted; its validity ends. */
@Named("codebook")
@RequestScoped
public class CodebookView {

    @Inject
    private WorkContext context;

    @Inject
    private Codebook codebook;

    @Inject
    private CodebookEditing editing;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private String list;
    private String code;
    private String problem = "";
    private final CodeForm form = new CodeForm();

    @PostConstruct
    void read() {
        String wanted = request.getParameter("list");
        list = wanted != null && codebook.lists().contains(wanted) ? wanted : null;
        code = request.getParameter("code");
    }

    /** The names of all lists. */
    public List<String> getLists() {
        return codebook.lists();
    }

    /** A list in words. */
    public String name(String one) {
        String known = texts.optional("list." + one);
        return known.isEmpty() ? one : known;
    }

    /** How many codes a list has. */
    public int size(String one) {
        return codebook.list(one).size();
    }

    /** The codes of the list in the address. */
    public List<Code> getCodes() {
        return list == null ? List.of() : codebook.list(list);
    }

    /** The codes that one of this list may stand under. */
    public List<String> getParents() {
        return getCodes().stream().map(Code::parent).filter(parent -> parent != null).distinct().toList();
    }

    /** Everything that was changed in it. */
    public List<CodeChange> getChanges() {
        return list == null ? List.of() : editing.history(context.mandate(), list);
    }

    /** A validity in words. */
    public String validity(Code one) {
        return one.validFrom() == null && one.validTo() == null ? texts.get("codebook.always")
                : texts.format("projects.period", one.validFrom() == null ? "…" : DateText.day(one.validFrom()),
                        one.validTo() == null ? "…" : DateText.day(one.validTo()));
    }

    /** A moment in words. */
    public String time(CodeChange change) {
        return DateText.day(change.at().atZoneSameInstant(NorwegianClock.ZONE).toLocalDate()) + " "
                + DateText.time(change.at());
    }

    /** What is typed. */
    public CodeForm getForm() {
        if (form.isUntouched()) {
            chosen().ifPresent(form::show);
        }
        return form;
    }

    /** Whether a code is being changed, not added. */
    public boolean isChanging() {
        return chosen().isPresent();
    }

    private Optional<Code> chosen() {
        return code == null ? Optional.empty() : codebook.find(String.valueOf(list), code);
    }

    /** Changes the code in the address, or adds one. */
    public String save() {
        try {
            if (isChanging()) {
                editing.change(context.mandate(), typed(code, chosen().orElseThrow().parent(),
                        chosen().orElseThrow().position()));
            } else {
                int last = getCodes().stream().mapToInt(Code::position).max().orElse(0);
                editing.add(context.mandate(), typed(form.getCode().strip(),
                        form.getParent() == null || form.getParent().isEmpty() ? null : form.getParent(), last + 10));
            }
            return "/registry/codebook?faces-redirect=true&done=saved&list=" + list;
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    private Code typed(String key, String parent, int position) {
        return new Code(list, key, form.getBokmaal().strip(), form.getNynorsk().strip(), form.getEnglish().strip(),
                parent, position, day(form.getValidFrom()), day(form.getValidTo()));
    }

    private LocalDate day(String text) {
        return text.isBlank() ? null
                : DateText.read(text, clock.today()).orElseThrow(() -> new BrokenRule("date.invalid"));
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** The list in the address, or {@code null}. */
    public String getList() {
        return list;
    }

    /** The code in the address, or {@code null}. */
    public String getCode() {
        return code;
    }

    /** What has just been done, or {@code null}. */
    public String getDone() {
        return request.getParameter("done");
    }
}
