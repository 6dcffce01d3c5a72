package no.jobbsjanse.portal.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.ConnectedSystem;
import no.jobbsjanse.access.Systems;
import no.jobbsjanse.portal.language.Texts;

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
