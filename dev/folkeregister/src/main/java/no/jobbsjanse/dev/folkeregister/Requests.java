package no.jobbsjanse.dev.folkeregister;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the requests each endpoint has had since the start or the last reset, also those it refused. */
public final class Requests {

    /** What is counted apart. */
    public enum Kind { METADATA, KEYS, TOKEN, PERSON, BULK, FEED, LATEST_SEQUENCE_NUMBER }

    private final Map<Kind, AtomicLong> counts = new ConcurrentHashMap<>();

    Requests() {
        Arrays.stream(Kind.values()).forEach(kind -> counts.put(kind, new AtomicLong()));
    }

    public long count(Kind kind) {
        return counts.get(kind).get();
    }

    public void reset() {
        counts.values().forEach(count -> count.set(0));
    }

    void add(Kind kind) {
        counts.get(kind).incrementAndGet();
    }

    Map<Kind, Long> all() {
        Map<Kind, Long> all = new TreeMap<>();
        counts.forEach((kind, count) -> all.put(kind, count.get()));
        return all;
    }
}
