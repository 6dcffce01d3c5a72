package no.jobbsjanse.portal.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.BackgroundWork;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Rounds;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.lookup.NameLookup;
import no.jobbsjanse.registry.NameChanged;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.Names;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Participations;
import no.jobbsjanse.registry.PersonOnPage;

/**
 * Keeps the open pages of this node in step with what Folkeregisteret tells: a name that comes, a new one, an address
 * protection. What comes through this node is told at once. What comes through another is found every few seconds, with
 * one small query for each place in which anybody has a page open; nothing is read of people who have not changed. No
 * page has a thread, and a page that has been closed is noticed by the sign of life that it does not take.
 */
@ApplicationScoped
public class NamePush implements BackgroundWork {

    private static final Logger LOG = System.getLogger(NamePush.class.getName());
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(3);
    /** What has been changed here is told when it is; this is for what came while that went wrong. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final int ROUNDS_BETWEEN_SIGNS_OF_LIFE = 5;
    /** A change is seen when it is committed, which may be a while after the time that it bears. */
    private static final Duration SLOWEST_TRANSACTION = Duration.ofMinutes(1);

    private final OpenPages pages = new OpenPages();
    /** By place: the changes that have been looked at already. */
    private final Map<Scope, Map<UUID, OffsetDateTime>> seen = new HashMap<>();
    private final Map<Scope, Set<UUID>> changedHere = new ConcurrentHashMap<>();

    @Inject
    private Names names;

    @Inject
    private Participations participations;

    @Inject
    private PersonTexts texts;

    @Inject
    private Accounts accounts;

    @Inject
    private NorwegianClock clock;

    @Resource
    private ManagedThreadFactory threads;

    private Rounds rounds;
    private Rounds news;
    private int round;

    @Override
    public void start() {
        rounds = new Rounds(threads, BETWEEN_ROUNDS, this::round);
        rounds.start();
        news = new Rounds(threads, BETWEEN_LOOKS, this::tellOfChanges);
        news.start();
    }

    @Override
    public void stop() {
        rounds.stop();
        news.stop();
        pages.all().forEach(OpenPage::close);
    }

    /** A page has been opened: it is told how all it shows stand now. */
    void open(OpenPage page) {
        pages.add(page).forEach(OpenPage::putOff);
        tell(List.of(page), page.participations(), true);
    }

    /** Nobody is logged in there any more. */
    void endSession(String session) {
        pages.endSession(session).forEach(OpenPage::close);
    }

    // The reading is done by another thread: after a transaction this one still belongs to it.
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) NameChanged event) {
        Set<UUID> here = Set.of(event.person());
        if (pages.all().stream().anyMatch(page -> !page.showing(here).isEmpty())) {
            changedHere.computeIfAbsent(event.scope(), place -> ConcurrentHashMap.newKeySet()).add(event.person());
            news.wake();
        }
    }

    private void tellOfChanges() {
        changedHere.keySet().forEach(place -> {
            Set<UUID> persons = changedHere.remove(place);
            if (persons != null) {
                tellOf(persons, pages.all().stream().filter(page -> page.mandate().scope()
                        .includes(place.municipality(), place.district())).toList());
            }
        });
    }

    private void round() {
        try {
            if (++round % ROUNDS_BETWEEN_SIGNS_OF_LIFE == 0) {
                pages.all().forEach(OpenPage::signOfLife);
            }
            Map<Scope, List<OpenPage>> byPlace = pages.byPlace();
            seen.keySet().retainAll(byPlace.keySet());
            byPlace.forEach(this::lookAfter);
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "Open pages could not be looked after: {0}", trouble.toString());
        }
    }

    /** Finds what has changed through other nodes, and how look-ups that are waited for stand. */
    private void lookAfter(Scope place, List<OpenPage> open) {
        Map<UUID, OffsetDateTime> before = seen.getOrDefault(place, Map.of());
        Map<UUID, OffsetDateTime> now = names.changedAfter(place, clock.now().minus(SLOWEST_TRANSACTION));
        seen.put(place, now);
        Set<UUID> news = now.entrySet().stream()
                .filter(change -> !change.getValue().equals(before.get(change.getKey())))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(HashSet::new));
        open.forEach(page -> news.addAll(page.waitingFor()));
        tellOf(news, open);
    }

    private void tellOf(Set<UUID> persons, Collection<OpenPage> open) {
        if (persons.isEmpty()) {
            return;
        }
        // Two groups at most in a place: those who see protected people, and those who do not.
        open.stream().collect(Collectors.groupingBy(page -> List.of(page.mandate().scope(),
                page.mandate().allows(Permission.VIEW_PROTECTED)))).values().forEach(alike -> {
                    Set<UUID> shown = alike.stream().flatMap(page -> page.showing(persons).stream())
                            .collect(Collectors.toSet());
                    if (!shown.isEmpty()) {
                        tell(alike, shown, false);
                    }
                });
    }

    /**
     * @param alike pages whose users see the same
     * @param justOpened their rights have been read a moment ago
     */
    private void tell(List<OpenPage> alike, Set<UUID> shown, boolean justOpened) {
        try {
            Mandate mandate = alike.get(0).mandate();
            List<PersonOnPage> read = participations.onPage(mandate, shown);
            boolean waiting = read.stream().anyMatch(one -> one.person().nameState() == NameState.WAITING);
            Map<UUID, NameLookup> lookups = waiting ? texts.lookups(mandate.scope(),
                    read.stream().map(PersonOnPage::person).toList()) : Map.of();
            List<FollowedPerson> news = read.stream().map(one -> new FollowedPerson(one, lookups, texts)).toList();
            alike.forEach(page -> page.tell(news, () -> justOpened || mayStillSee(page)));
        } catch (RuntimeException trouble) {
            // They come back, with the rights they have then.
            LOG.log(Level.WARNING, "Open pages could not be told: {0}", trouble.toString());
            alike.forEach(OpenPage::close);
        }
    }

    /** What has been taken away since the page was opened is not told any more; the page comes back with new rights. */
    private boolean mayStillSee(OpenPage page) {
        Mandate mandate = page.mandate();
        boolean still = accounts.mandate(mandate.actor().subject(), mandate.scope())
                .filter(now -> now.permissions().equals(mandate.permissions())).isPresent();
        if (!still) {
            page.close();
        }
        return still;
    }
}
