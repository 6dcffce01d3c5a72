package no.jobbsjanse.dev.folkeregister;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What has happened to people, in the order of sequence numbers: at first some thousand invented events, one a minute,
 * each about the next of the {@link TestNumbers} and always the same; then what a test or a person reports.
 */
public final class Events {

    /** Older events are gone, as those of more than three years are in the real feed. */
    static final long FIRST = 101;
    /** The last of those that are always there. */
    static final long LAST_INVENTED = 2350;

    /** The kinds that are among the invented ones, and that can be reported on the control page. */
    static final List<String> TYPES = List.of("endringINavn", "endringIAdressebeskyttelse", "endringIStatus",
            "endringIIdentifikasjonsnummer", "personErOppdatert", "endringIFoedsel", "endringIKjoenn");

    private static final OffsetDateTime FIRST_TIME = OffsetDateTime.parse("2025-06-20T09:26:03.689+02:00");
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final Clock clock;
    private final List<Event> reported = new CopyOnWriteArrayList<>();

    /**
     * Something that has happened to somebody.
     *
     * @param sequence its place in the feed
     * @param type {@code hendelsetype}
     * @param number whom it is about
     * @param at when it was recorded
     */
    record Event(long sequence, String type, String number, OffsetDateTime at) {
    }

    Events(Clock clock) {
        this.clock = clock;
    }

    /**
     * Something happens to somebody; from now on it is the last event of the feed.
     *
     * @throws IllegalArgumentException when it is no valid synthetic number (see {@link SyntheticNumber})
     */
    public synchronized void report(String type, String number) {
        if (SyntheticNumber.parse(number).isEmpty()) {
            throw new IllegalArgumentException("Not a valid synthetic number");
        }
        reported.add(new Event(latest() + 1, type, number, OffsetDateTime.now(clock.withZone(NORWAY))));
    }

    /** The sequence number of the last event. */
    public long latest() {
        return LAST_INVENTED + reported.size();
    }

    Event at(long sequence) {
        if (sequence > LAST_INVENTED) {
            return reported.get(Math.toIntExact(sequence - LAST_INVENTED - 1));
        }
        int index = Math.toIntExact(sequence - FIRST);
        List<String> numbers = TestNumbers.known();
        return new Event(sequence, TYPES.get(index % TYPES.size()), numbers.get(index % numbers.size()),
                FIRST_TIME.plusMinutes(index));
    }
}
