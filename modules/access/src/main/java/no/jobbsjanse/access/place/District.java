package no.jobbsjanse.access.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import no.jobbsjanse.access.Place;

/** Bydel. */
@Entity
@Table(schema = "access", name = "district")
public class District {

    @Id
    @Column(name = "number")
    private String number;

    @Column(name = "name")
    private String name;

    protected District() {
    }

    /** As shown on screen. */
    public Place place() {
        return new Place(number, name);
    }
}
