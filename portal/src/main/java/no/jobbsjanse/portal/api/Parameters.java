package no.jobbsjanse.portal.api;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.Listing;
import no.jobbsjanse.registry.ParticipationStatus;

/** Parts of an address, read. */
final class Parameters {

    /** What a key looks like; anything else is an address that does not exist. */
    static final String KEY = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static final int OF_A_PAGE = 50;

    private Parameters() {
    }

    /** The kind of rows that an address names. */
    static Kind rows(String name) {
        return Arrays.stream(Kind.values()).filter(kind -> kind != Kind.PARTICIPATION && plural(kind).equals(name))
                .findFirst().orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** {@code measures}, {@code absences}, {@code tests}, {@code goals}. */
    static String plural(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "s";
    }

    static Set<ParticipationStatus> statuses(List<String> codes) {
        Set<ParticipationStatus> statuses = EnumSet.noneOf(ParticipationStatus.class);
        codes.forEach(code -> statuses.add(Arrays.stream(ParticipationStatus.values())
                .filter(status -> status.code().equals(code)).findFirst()
                .orElseThrow(() -> Problem.parameter("status", "api.parameter"))));
        return statuses;
    }

    static OffsetDateTime time(String name, String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeException none) {
            throw Problem.parameter(name, "api.parameter");
        }
    }

    static Integer year(String text) {
        if (text == null || text.matches("20\\d\\d")) {
            return text == null ? null : Integer.valueOf(text);
        }
        throw Problem.parameter("year", "api.parameter");
    }

    static UUID after(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Problem.parameter("after", "api.parameter");
        }
    }

    static int limit(String text) {
        int limit = text == null ? OF_A_PAGE : text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > Listing.MOST) {
            throw Problem.parameter("limit", "api.parameter");
        }
        return limit;
    }
}
