package no.jobbsjanse.access;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which rows of the access log to show; {@code null} is no filter.
 *
 * @param municipality kommunenummer
 * @param act what was done
 * @param actor subject of somebody's account, or {@code api:} and the client of a system
 * @param participation about whom
 * @param from first day, Norwegian time
 * @param to last day
 * @param page from 0
 */
public record LogQuery(String municipality, Act act, String actor, UUID participation, LocalDate from, LocalDate to,
        int page) implements LogSubject {

    /** How many are on a page. */
    public static final int PAGE_SIZE = 50;

    @Override
    public UUID loggedParticipation() {
        return participation;
    }

    /** Which filters were set. */
    @Override
    public String loggedDetail() {
        StringBuilder set = new StringBuilder();
        if (municipality != null) {
            set.append("municipality=").append(municipality).append(' ');
        }
        if (act != null) {
            set.append("act=").append(act).append(' ');
        }
        if (actor != null) {
            set.append("actor ");
        }
        if (from != null || to != null) {
            set.append("days=").append(from).append('/').append(to);
        }
        return set.isEmpty() ? null : set.toString().strip();
    }
}
