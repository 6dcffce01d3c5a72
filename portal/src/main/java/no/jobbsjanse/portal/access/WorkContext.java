package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Assignment;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.User;

/**
 * Who is at the keyboard, where she works and what she may do there. Read from the database once per request: what has
 * been taken away is gone with the next click.
 */
@RequestScoped
public class WorkContext {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Accounts accounts;

    @Inject
    private Workplace workplace;

    private User user;

    /** The user, if somebody is logged in. */
    public Optional<User> user() {
        if (user == null) {
            Principal principal = request.getUserPrincipal();
            user = principal == null ? null : accounts.user(principal.getName()).orElse(null);
        }
        return Optional.ofNullable(user);
    }

    /** The places she has a role in, the active one among them. */
    public List<Scope> places() {
        return assignments().stream().map(Assignment::scope).filter(Objects::nonNull).distinct().toList();
    }

    /**
     * The place she works in now: the one she chose in this session, else the one she chose before she logged in, else her
     * first; empty for national roles.
     */
    public Optional<Scope> place() {
        List<Scope> places = places();
        if (places.size() < 2) {
            // Most users' pages make no further session objects.
            return places.stream().findFirst();
        }
        if (!places.contains(workplace.chosen())) {
            // Kept for this session: what she chooses in another one is not to change the place under her hands.
            workplace.choose(places.stream().filter(place -> place.number().equals(user.worksIn())).findFirst()
                    .orElse(places.get(0)));
        }
        return Optional.of(workplace.chosen());
    }

    /**
     * The place whose users she looks after: her own; for whoever keeps the register the municipality in the address.
     * Empty if the address names another one than hers, whether there is such a place or not.
     */
    public Optional<Scope> managedPlace() {
        Optional<String> asked = Optional.ofNullable(request.getParameter(ManagedPlace.PARAMETER))
                .filter(number -> !number.isBlank());
        return place().filter(own -> asked.map(own.municipality()::equals).orElse(true))
                .or(() -> place().isEmpty() && allows(Permission.ADMINISTER_REGISTER) ? asked.map(Scope::of)
                        : Optional.empty());
    }

    /** Whether she may give and take away access there. */
    public boolean managesUsers() {
        return managedPlace().filter(place -> mandate(place).allows(Permission.MANAGE_USERS)).isPresent();
    }

    /** Works in another of her places from now on; any other is ignored. */
    public void workIn(Scope place) {
        if (places().contains(place)) {
            workplace.choose(place);
            accounts.work(user.subject(), place);
        }
    }

    /** Her roles in the active place, and her national ones. */
    public List<Role> roles() {
        Scope here = place().orElse(null);
        return assignments().stream().filter(assignment -> assignment.appliesIn(here)).map(Assignment::role)
                .distinct().toList();
    }

    /** Whether she may do something in the active place. */
    public boolean allows(Permission permission) {
        return user().isPresent() && mandate().allows(permission);
    }

    /** Her mandate in the active place. */
    public Mandate mandate() {
        return mandate(place().orElse(null));
    }

    /** Her mandate in the place with these numbers; without any permission where she has no role. */
    public Mandate mandate(Scope place) {
        return user().orElseThrow().mandate(place);
    }

    private List<Assignment> assignments() {
        return user().map(User::assignments).orElse(List.of());
    }
}
