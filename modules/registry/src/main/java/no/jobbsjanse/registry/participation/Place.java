package no.jobbsjanse.registry.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import no.jobbsjanse.access.Scope;

/**
 * Whose row it is: the two columns that row-level security looks at. They change only when a
 * municipality goes on in another, and by the database: see {@link no.jobbsjanse.registry.MunicipalityMerged}.
 */
@Embeddable
public class Place {

    @Column(name = "municipality_number", updatable = false)
    private String municipality;

    @Column(name = "district_number", updatable = false)
    private String district;

    protected Place() {
    }

    Place(Scope scope) {
        municipality = scope.municipality();
        district = scope.district();
    }

    /** The scope in which the row is visible. */
    public Scope scope() {
        return new Scope(municipality, district);
    }
}
