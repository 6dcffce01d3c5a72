package no.jobbsjanse.portal.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Scope;

/** The open pages of this node, by session. Somebody with many windows has the latest few followed. */
final class OpenPages {

    /** Browsers open six connections to one address; saves need some of them. */
    static final int MOST_PER_SESSION = 3;

    private final Map<String, Deque<OpenPage>> bySession = new HashMap<>();

    synchronized void add(OpenPage page) {
        Deque<OpenPage> pages = bySession.computeIfAbsent(page.session(), session -> new ArrayDeque<>());
        pages.removeIf(OpenPage::isClosed);
        while (pages.size() >= MOST_PER_SESSION) {
            pages.removeFirst().putOff();
        }
        pages.addLast(page);
    }

    synchronized void endSession(String session) {
        Deque<OpenPage> pages = bySession.remove(session);
        if (pages != null) {
            pages.forEach(OpenPage::close);
        }
    }

    /** All that are still open; those that are not are forgotten. */
    synchronized Collection<OpenPage> all() {
        bySession.values().forEach(pages -> pages.removeIf(OpenPage::isClosed));
        bySession.values().removeIf(Deque::isEmpty);
        List<OpenPage> all = new ArrayList<>();
        bySession.values().forEach(all::addAll);
        return all;
    }

    Map<Scope, List<OpenPage>> byPlace() {
        return all().stream().collect(Collectors.groupingBy(page -> page.mandate().scope()));
    }
}
