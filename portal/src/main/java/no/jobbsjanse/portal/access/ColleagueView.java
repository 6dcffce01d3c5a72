package no.jobbsjanse.portal.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Colleague;
import no.jobbsjanse.access.Colleagues;
import no.jobbsjanse.access.Invitations;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.Systems;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Handover;

/** One colleague: what she may do here, and everything that may be changed about it. */
@Named("colleague")
@RequestScoped
public class ColleagueView {

    @Inject
    private ManagedPlace managed;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Invitations invitations;

    @Inject
    private Systems systems;

    @Inject
    private Handover handover;

    @Inject
    private AccessTexts words;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private Colleague one;
    private List<Held> held;

    /**
     * One role she has here.
     *
     * @param id technical key
     * @param what role and place, in words
     * @param granted when and by whom, in words
     * @param role code of the role
     * @param district bydelsnummer; empty for the whole municipality
     * @param seesParticipants whether protected names are a question
     * @param seesProtected whether she sees them
     * @param open how many she follows up, if somebody else has to do so when she leaves
     * @param successors who could
     */
    public record Held(String id, String what, String granted, String role, String district, boolean seesParticipants,
            boolean seesProtected, long open, List<Actor> successors) {
    }

    /**
     * Another system.
     *
     * @param id short name
     * @param name in words
     * @param open whether she may open it
     */
    public record Opened(String id, String name, boolean open) {
    }

    @PostConstruct
    void read() {
        try {
            one = colleagues.find(managed.mandate(), request.getParameter("id")).orElse(null);
        } catch (BrokenRule notHers) {
            one = null;
        }
    }

    /** Whoever does not exist and whoever is not hers are both «not found». */
    public void open() throws IOException {
        ManagedPlace.refuseUnless(one != null);
    }

    /** Whose page it is. */
    public Colleague getOne() {
        return one;
    }

    /** Her roles here. */
    public List<Held> getHeld() {
        if (held == null) {
            held = one().flatMap(her -> her.mainAccesses().stream()).map(this::held).toList();
        }
        return held;
    }

    private Stream<Colleague> one() {
        return Stream.ofNullable(one);
    }

    private Held held(Colleague.Access access) {
        long open = access.registers() ? handover.openOf(managed.mandate(), departure(access)) : 0;
        return new Held(access.id().toString(), words.what(access.role(), access.scope()),
                words.by("colleague.granted", access.grantedAt(), access.grantedBy()), access.role().code(),
                access.scope().district() == null ? "" : access.scope().district(), access.seesParticipants(),
                one.seesProtected(access.scope()), open, open == 0 ? List.of() : handover.successors(managed.mandate(), departure(access)));
    }

    /** What she leaves when an access is taken away. */
    Handover.Departure departure(Colleague.Access access) {
        return new Handover.Departure(one.subject(), access.scope(), one.registersWithout(access));
    }

    /** What was taken away and could be given back. */
    public List<ColleagueLine.Former> getFormer() {
        return one().flatMap(her -> her.restorable().stream()).map(access -> words.former(one, access)).toList();
    }

    /** When she logged in last, in words. */
    public String getLastLogin() {
        String ago = words.lastLogin(one);
        return ago.isEmpty() ? texts.get("users.standing.NEVER") : ago;
    }

    /** Who helps when she has lost her telephone. */
    public Colleague.TelephoneHelp getTelephoneHelp() {
        return one == null ? Colleague.TelephoneHelp.NOBODY : one.telephoneHelp(managed.mandate());
    }

    /** The other systems she may be let open, and whether she may. */
    public List<Opened> getSystems() {
        Set<String> opened = one == null ? Set.of() : systems.heldBy(managed.mandate(), one.subject());
        return one().filter(Colleague::hasAccess).flatMap(her -> systems.offered(managed.mandate()).stream())
                .map(system -> new Opened(system.id(), texts.of(system), opened.contains(system.id()))).toList();
    }

    /** The roles to choose from instead of one she has, and that one. */
    public List<String> roles(String held) {
        return Stream.concat(invitations.roles(managed.mandate()).stream().map(Role::code), Stream.of(held)).distinct()
                .toList();
    }

    /** The districts to choose from; empty where there is no choice. */
    public List<Place> getDistricts() {
        return managed.getDistricts();
    }
}
