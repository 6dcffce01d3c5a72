package no.jobbsjanse.portal.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.ConnectedSystem;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.Systems;
import no.jobbsjanse.portal.access.HeaderView;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Overview;
import no.jobbsjanse.registry.OverviewQuery;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.Todo;

/** «Hva vil du gjøre?»: who one is, what one may do, and what is waiting. */
@Named("home")
@RequestScoped
public class HomeView {

    @Inject
    private WorkContext context;

    @Inject
    private Accounts accounts;

    @Inject
    private HeaderView header;

    @Inject
    private Overview overview;

    @Inject
    private Texts texts;

    @Inject
    private Systems systems;

    @Inject
    private HttpServletRequest request;

    private Map<ParticipationStatus, Long> counts;
    private List<ConnectedSystem> otherSystems;

    /**
     * Something that is waiting.
     *
     * @param address the list of those it is about
     * @param text in words
     * @param note what to do about it
     * @param count how many
     */
    public record Waiting(String address, String text, String note, long count) {
    }

    /** What one may do here, in words. */
    public List<String> getPermissions() {
        return Arrays.stream(Permission.values()).filter(context::allows)
                .map(permission -> texts.get("permission." + permission)).toList();
    }

    /** Whether nobody has given access yet. */
    public boolean isWithoutAccess() {
        return context.roles().isEmpty();
    }

    /** Why there is no access, as a key: nobody has given any, or the account was closed for long disuse. */
    public String getWithoutAccessWords() {
        return accounts.isClosed(context.user().orElseThrow().subject()) ? "home.closed" : "home.withoutAccess";
    }

    /** How many take part now, in words. */
    public String getLead() {
        long active = counts().get(ParticipationStatus.ACTIVE) + counts().get(ParticipationStatus.UNDER_REGISTRATION);
        return texts.count("home.lead", active);
    }

    /** What is waiting, the most urgent first. */
    public List<Waiting> getWaiting() {
        if (!context.allows(Permission.VIEW_PARTICIPANTS)) {
            return List.of();
        }
        Map<Todo, Long> waiting = overview.todo(context.mandate());
        return Stream.of(Todo.REFUSED, Todo.OVER_TIME, Todo.ENDING_SOON, Todo.NOT_DISCHARGED, Todo.MISSING, Todo.WITHOUT_NAME,
                        Todo.REMINDER)
                .filter(todo -> waiting.get(todo) > 0)
                .map(todo -> new Waiting("/registry/overview?todo=" + todo.name().toLowerCase(Locale.ROOT),
                        texts.count("home.todo." + todo, waiting.get(todo)), texts.get("home.todo." + todo + ".note"),
                        waiting.get(todo)))
                .toList();
    }

    /** The other systems one may open. */
    public List<ConnectedSystem> getSystems() {
        if (otherSystems == null) {
            otherSystems = context.user().map(user -> systems.openTo(user.subject()).stream()
                    .filter(one -> !one.isOwn()).toList()).orElse(List.of());
        }
        return otherSystems;
    }

    /** The name of a system. */
    public String systemName(ConnectedSystem system) {
        return texts.of(system);
    }

    /** The places to choose from; empty when there is no choice. */
    public List<Scope> getOtherPlaces() {
        Scope here = context.place().orElse(null);
        return context.places().stream().filter(place -> !place.equals(here)).toList();
    }

    /** A place in words. */
    public String name(Scope place) {
        return header.name(place);
    }

    /** Works from now on in the place whose button was pressed, if one was. */
    public String work() {
        Optional<Scope> chosen = getOtherPlaces().stream()
                .filter(place -> place.number().equals(request.getParameter("workIn"))).findFirst();
        chosen.ifPresent(context::workIn);
        return chosen.isPresent() ? "/index?faces-redirect=true" : null;
    }

    private Map<ParticipationStatus, Long> counts() {
        if (counts == null) {
            counts = context.allows(Permission.VIEW_PARTICIPANTS) ? overview.counts(context.mandate(), OverviewQuery.open())
                    : new EnumMap<>(ParticipationStatus.class);
        }
        return counts;
    }
}
