package no.jobbsjanse.reporting;

import no.jobbsjanse.access.LogSubject;

/**
 * What somebody has seen and wants delivered.
 *
 * @param year which year
 * @param after number of the latest delivery she has seen, 0 for none
 * @param participants how many she has been told are delivered
 * @param despiteMissing whether she wants it delivered although something is missing
 */
public record DeliveryOrder(int year, int after, int participants, boolean despiteMissing)
        implements LogSubject {

    @Override
    public String loggedDetail() {
        return "year=" + year + " participants=" + participants;
    }
}
