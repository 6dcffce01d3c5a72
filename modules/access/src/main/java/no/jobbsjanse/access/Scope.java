package no.jobbsjanse.access;

import java.io.Serializable;
import java.util.Objects;

/**
 * The one place whose participants a transaction may see: a municipality, in Oslo usually one of its districts.
 *
 * @param municipality kommunenummer, four digits
 * @param district bydelsnummer, six digits, or {@code null} for the whole municipality
 */
public record Scope(String municipality, String district) implements Serializable {

    /** @throws IllegalArgumentException if the municipality is missing or the district lies in another one */
    public Scope {
        Objects.requireNonNull(municipality, "municipality");
        if (district != null && !district.startsWith(municipality)) {
            throw new IllegalArgumentException("district " + district + " is not in municipality " + municipality);
        }
    }

    /** A whole municipality. */
    public static Scope of(String municipality) {
        return new Scope(municipality, null);
    }

    /** Bydelsnummer of a district, kommunenummer of a whole municipality. */
    public String number() {
        return district == null ? municipality : district;
    }

    /** Whether rows of the given place are visible within this scope. */
    public boolean includes(String otherMunicipality, String otherDistrict) {
        return municipality.equals(otherMunicipality) && (district == null || district.equals(otherDistrict));
    }
}
