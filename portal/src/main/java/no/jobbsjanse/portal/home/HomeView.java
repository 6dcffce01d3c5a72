package no.jobbsjanse.portal.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.portal.access.HeaderView;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Overview;
import no.jobbsjanse.registry.ParticipationStatus;

/** «Hva vil du gjøre?»: who one is, what one may do, and what is waiting. */
@Named("home")
@RequestScoped
public class HomeView {

    @Inject
    private WorkContext context;

    @Inject
    private HeaderView header;

    @Inject
    private Overview overview;

    @Inject
    private Texts texts;

    private Map<ParticipationStatus, Long> counts;

    /**
     * Something that is waiting.
     *
     * @param status for the address of the list
     * @param text in words
     * @param note what to do about it
     * @param label the status in words
     * @param kind the status
     */
    public record Waiting(String status, String text, String note, String label, ParticipationStatus kind) {
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

    /** How many take part now, in words. */
    public String getLead() {
        long active = counts().get(ParticipationStatus.ACTIVE) + counts().get(ParticipationStatus.UNDER_REGISTRATION);
        return texts.count("home.lead", active);
    }

    /** What is waiting: registrations to complete, ended ones to discharge. */
    public List<Waiting> getWaiting() {
        return Stream.of(ParticipationStatus.UNDER_REGISTRATION, ParticipationStatus.ENDED)
                .filter(status -> counts().get(status) > 0)
                .map(status -> new Waiting(status.code(), texts.count("home.waiting." + status, counts().get(status)),
                        texts.get("home.waiting." + status + ".note"), texts.get("status." + status), status))
                .toList();
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

    /** Works in another place from now on. */
    public String workIn(Scope place) {
        context.workIn(place);
        return "/index?faces-redirect=true";
    }

    private Map<ParticipationStatus, Long> counts() {
        if (counts == null) {
            counts = context.allows(Permission.VIEW_PARTICIPANTS) ? overview.counts(context.mandate())
                    : new EnumMap<>(ParticipationStatus.class);
        }
        return counts;
    }
}
