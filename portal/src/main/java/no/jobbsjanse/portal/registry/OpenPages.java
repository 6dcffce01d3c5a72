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

    /** @return those that are not followed any more, to be told so */
    synchronized List<OpenPage> add(OpenPage page) {
        List<OpenPage> tooMany = new ArrayList<>();
        Deque<OpenPage> pages = bySession.computeIfAbsent(page.session(), session -> new ArrayDeque<>());
        pages.removeIf(OpenPage::isClosed);
        while (pages.size() >= MOST_PER_SESSION) {
            tooMany.add(pages.removeFirst());
        }
        pages.addLast(page);
        return tooMany;
    }

    /** @return those of a session, forgotten here */
    synchronized Collection<OpenPage> endSession(String session) {
        Deque<OpenPage> pages = bySession.remove(session);
        return pages == null ? List.of() : pages;
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
