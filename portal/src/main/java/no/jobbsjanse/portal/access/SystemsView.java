package no.jobbsjanse.portal.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.ConnectedSystem;
import no.jobbsjanse.access.SystemChange;
import no.jobbsjanse.access.Systems;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;

/** «Systemer»: what people of the municipalities can be given access to beside this register. */
@Named("systems")
@RequestScoped
public class SystemsView {

    @Inject
    private WorkContext context;

    @Inject
    private Systems systems;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private SystemForm form;
    private ConnectedSystem chosen;
    private String problem = "";

    @PostConstruct
    void read() {
        String id = request.getParameter("id");
        chosen = getAll().stream().filter(one -> one.id().equals(id) && !one.isOwn()).findFirst().orElse(null);
        form = new SystemForm(chosen);
    }

    /** All, in their order. */
    public List<ConnectedSystem> getAll() {
        return systems.all(context.mandate());
    }

    /** The name of one. */
    public String name(ConnectedSystem one) {
        return texts.of(one);
    }

    /** Whether one is being changed, not added. */
    public boolean isChanging() {
        return chosen != null;
    }

    /** The one that is being changed. */
    public ConnectedSystem getChosen() {
        return chosen;
    }

    /** Everything that was changed about the one in the address, the latest first. */
    public List<MunicipalityHistory.Line> getHistory() {
        return chosen == null ? List.of() : systems.history(context.mandate(), chosen.id()).stream().map(change ->
                new MunicipalityHistory.Line(DateText.dayAndTime(change.at(), texts), texts.format("systems.change." + change.property(),
                        change.by(), value(change, change.before()), value(change, change.after())))).toList();
    }

    private String value(SystemChange change, String stored) {
        return stored == null ? texts.get("history.empty") : !change.property().equals("active") ? stored
                : texts.get(Boolean.parseBoolean(stored) ? "history.yes" : "history.no");
    }

    /** What is typed. */
    public SystemForm getForm() {
        return form;
    }

    /** Changes the one in the address, or adds one. */
    public String save() {
        try {
            if (isChanging()) {
                systems.save(context.mandate(), form.typed());
            } else {
                systems.add(context.mandate(), form.typed());
            }
            return "/access/systems?faces-redirect=true&done=saved";
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
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
