package no.jobbsjanse.access;

/**
 * A municipality and how it stands with access to it.
 *
 * @param municipality which one
 * @param administrators how many people are kommuneadministrator now
 * @param others how many others have access now
 * @param invited how many are invited to become kommuneadministrator
 * @param ended whether its last day is over
 * @param moved how many participants have gone on in its successor, or {@code null} while that has not been done
 */
public record MunicipalityLine(MunicipalityEntry municipality, long administrators, long others, long invited,
        boolean ended, Long moved) {

    /** Whether it has no administrator, and should have one. */
    public boolean isWithoutAdministrator() {
        return administrators == 0 && !ended;
    }

    /** Whether it has no administrator and nobody is invited to become one. */
    public boolean isToAppoint() {
        return isWithoutAdministrator() && invited == 0;
    }
}
