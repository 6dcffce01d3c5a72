package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Today and now, in Norway. */
@ApplicationScoped
public class NorwegianClock {

    /** The zone in which days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private final Clock clock = Clock.system(ZONE);

    /** Today's date. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Now, to the microsecond: what PostgreSQL keeps. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
