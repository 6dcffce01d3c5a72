package no.jobbsjanse.portal.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;

/** How long ago something was, as one would say it. */
final class AgoText {

    private static final int DAYS_IN_WORDS = 14;
    private static final int WEEKS_IN_WORDS = 9;

    private AgoText() {
    }

    /** «i dag kl. 08:15», «i går kl. 14:02», «for 3 dager siden», «for 5 uker siden», «for 7 måneder siden». */
    static String of(OffsetDateTime time, LocalDate today, Texts texts) {
        LocalDate day = time.atZoneSameInstant(NorwegianClock.ZONE).toLocalDate();
        long days = ChronoUnit.DAYS.between(day, today);
        if (days < 2) {
            return texts.with(days < 1 ? "ago.today" : "ago.yesterday", DateText.time(time));
        }
        long weeks = days / 7;
        return days < DAYS_IN_WORDS ? texts.with("ago.days", days)
                : weeks < WEEKS_IN_WORDS ? texts.with("ago.weeks", weeks)
                : texts.with("ago.months", ChronoUnit.MONTHS.between(day, today));
    }
}
