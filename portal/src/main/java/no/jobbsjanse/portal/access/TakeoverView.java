package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Colleague;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.Handover;

/** «Hvem tar over deltakerne?»: asked before a change of role or place by which a caseworker leaves participants behind. */
@Named("takeover")
@RequestScoped
public class TakeoverView {

    @Inject
    private ManagedPlace managed;

    @Inject
    private Leaving leaving;

    @Inject
    private Handover handover;

    @Inject
    private HttpServletRequest request;

    private Handover.Departure unanswered;

    /** What a change comes to: how many were handed over, and whether it must be said first who takes over. */
    record Answer(int handedOver, boolean asks) {
    }

    /** Changes role and place, unless it must be asked first. */
    Answer change(Colleague her, Colleague.Access access, Role role, Scope place, Leaving.Change change) {
        List<Scope> kept = access.registers() ? her.registersWith(access, role, place) : List.of(access.scope());
        Handover.Departure departure = new Handover.Departure(her.subject(), access.scope(), kept);
        String successor = request.getParameter("successor");
        if (successor == null && handover.openOf(managed.mandate(), departure) > 0) {
            unanswered = departure;
            return new Answer(0, true);
        }
        return new Answer(leaving.leave(managed.mandate(), departure, successor == null ? "" : successor, change), false);
    }

    /** Whether it is asked. */
    public boolean isAsked() {
        return unanswered != null;
    }

    /** How many somebody has to take over. */
    public long getOpen() {
        return handover.openOf(managed.mandate(), unanswered);
    }

    /** Who could. */
    public List<Actor> getSuccessors() {
        return handover.successors(managed.mandate(), unanswered);
    }
}
