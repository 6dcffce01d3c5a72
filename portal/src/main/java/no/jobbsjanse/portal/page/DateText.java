package no.jobbsjanse.portal.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.NorwegianClock;

/** Dates as Norwegians write them. Fixed patterns: those of the JDK differ from version to version. */
public final class DateText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter WRITTEN_TIME = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Map<String, Integer> WORDS =
            Map.of("i dag", 0, "idag", 0, "i går", -1, "igår", -1, "i morgen", 1, "i morgon", 1);
    private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{2})(\\d{2})(\\d{2}|\\d{4})");
    private static final Pattern SEPARATED =
            Pattern.compile("(\\d{1,2})[.,/ -]+(\\d{1,2})[.,/ -]+(\\d{2}|\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[.,/ -]*(\\d{4}|\\d{2})");

    private DateText() {
    }

    /** {@code 01.09.2026}; empty for {@code null}. */
    public static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** {@code 14:32}, in Norway. */
    public static String time(OffsetDateTime time) {
        return TIME.format(time.atZoneSameInstant(NorwegianClock.ZONE));
    }

    /** {@code 14:32:05}, in Norway. */
    public static String timeToTheSecond(OffsetDateTime time) {
        return SECOND.format(time.atZoneSameInstant(NorwegianClock.ZONE));
    }

    /** {@code 14:32} if it is today, else {@code 01.09.2026 14:32}; in Norway. */
    public static String moment(OffsetDateTime time, LocalDate today) {
        LocalDate day = time.atZoneSameInstant(NorwegianClock.ZONE).toLocalDate();
        return day.equals(today) ? time(time) : day(day) + " " + time(time);
    }

    /** «torsdag 10. desember kl. 14.30», in Norway and in the language of the texts. */
    public static String dayAndTime(OffsetDateTime time, Texts texts) {
        ZonedDateTime here = time.atZoneSameInstant(NorwegianClock.ZONE);
        return texts.format("date.dayAndTime", texts.get("date." + here.getDayOfWeek()), here.getDayOfMonth(),
                texts.get("date." + here.getMonth()), WRITTEN_TIME.format(here));
    }

    /**
     * Reads {@code 010926}, {@code 01092026}, {@code 1.9.26}, {@code 1.9.2026}, {@code 2026-09-01} and «i dag», «i går»,
     * «i morgen» («i morgon»). A year of two digits is in this century.
     *
     * @return empty if it is none of these, or no such day exists
     */
    public static Optional<LocalDate> read(String text, LocalDate today) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        if (WORDS.containsKey(written)) {
            return Optional.of(today.plusDays(WORDS.get(written)));
        }
        Matcher iso = ISO.matcher(written);
        if (iso.matches()) {
            return day(iso.group(3), iso.group(2), iso.group(1));
        }
        for (Pattern pattern : new Pattern[] {RUN_TOGETHER, SEPARATED}) {
            Matcher parts = pattern.matcher(written);
            if (parts.matches()) {
                return day(parts.group(1), parts.group(2), parts.group(3));
            }
        }
        return Optional.empty();
    }

    /** Reads a month: {@code 0819}, {@code 082019}, {@code 8.19}, {@code 08.2019}, {@code 2019-08}; as {@link #read}. */
    public static Optional<YearMonth> readMonth(String text) {
        String written = text.strip();
        Matcher iso = ISO_MONTH.matcher(written);
        Matcher parts = MONTH.matcher(written);
        return iso.matches() ? day("1", iso.group(2), iso.group(1)).map(YearMonth::from)
                : parts.matches() ? day("1", parts.group(1), parts.group(2)).map(YearMonth::from) : Optional.empty();
    }

    private static Optional<LocalDate> day(String day, String month, String year) {
        try {
            int number = Integer.parseInt(year);
            return Optional.of(LocalDate.of(number < 100 ? 2000 + number : number, Integer.parseInt(month),
                    Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
