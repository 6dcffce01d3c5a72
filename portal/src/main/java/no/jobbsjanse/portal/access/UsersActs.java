package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Colleagues;
import no.jobbsjanse.access.Invitations;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.KeyText;

/**
 * What the buttons of «Brukere» do. Each names what it is about by its key, never by its place in the list, which may be
 * another one by now.
 */
@Named("usersActs")
@RequestScoped
public class UsersActs {

    static final String BACK = "/access/users?faces-redirect=true&done=";

    @Inject
    private ManagedPlace managed;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Invitations invitations;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private final Map<String, Consumer<Mandate>> acts = Map.of(
            "sendAgain", mandate -> invitations.sendAgain(mandate, id()),
            "revoke", mandate -> invitations.revoke(mandate, id()),
            "correct", mandate -> invitations.correctAddress(mandate, id(), request.getParameter("email")),
            "giveBack", mandate -> colleagues.giveBack(mandate, id()),
            "review", mandate -> colleagues.review(mandate));

    private String problem = "";

    /** Does what the pressed button says; the page is then opened anew, so that loading it again does nothing again. */
    public String act() {
        String act = String.valueOf(request.getParameter("act"));
        try {
            acts.getOrDefault(act, mandate -> gone()).accept(managed.mandate());
            return managed.link(BACK + act + "&of=" + getOf());
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    private static void gone() {
        throw new BrokenRule("access.gone");
    }

    private UUID id() {
        return keyOf(getOf());
    }

    /** @throws BrokenRule {@code access.gone} for what is no key */
    static UUID keyOf(String text) {
        return KeyText.key(text).orElseThrow(() -> new BrokenRule("access.gone"));
    }

    /** The key of what it is about; empty for none. */
    public String getOf() {
        String of = request.getParameter("of");
        return of == null ? "" : of;
    }

    /** The address as it was typed for an invitation, if it was refused, else as it is. */
    public String email(InvitationText invitation) {
        return isProblemOf(invitation.id()) ? request.getParameter("email") : invitation.email();
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** Whether it is the address of this invitation that is wrong. */
    public boolean isProblemOf(String invitation) {
        return !problem.isEmpty() && invitation.equals(getOf()) && "correct".equals(request.getParameter("act"));
    }

    /** What is wrong and belongs to no field, in words; empty for nothing. */
    public String getOtherProblem() {
        return "correct".equals(request.getParameter("act")) ? "" : problem;
    }
}
