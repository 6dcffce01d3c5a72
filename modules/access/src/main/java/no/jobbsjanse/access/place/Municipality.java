package no.jobbsjanse.access.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import no.jobbsjanse.access.Place;

/** Kommune. */
@Entity
@Table(schema = "access", name = "municipality")
public class Municipality {

    @Id
    @Column(name = "number")
    private String number;

    @Column(name = "name")
    private String name;

    @Column(name = "official_name")
    private String officialName;

    @Column(name = "county_name")
    private String county;

    @Column(name = "language")
    private String language;

    protected Municipality() {
    }

    /** Kommunenummer. */
    public String number() {
        return number;
    }

    /** Norwegian short name. */
    public String name() {
        return name;
    }

    /** With Sami or Kven parallel names. */
    public String officialName() {
        return officialName;
    }

    /** Name of the county. */
    public String county() {
        return county;
    }

    /** Whether letters to it are to be in nynorsk (språklova § 15); the neutral ones get bokmål. */
    public boolean wantsNynorsk() {
        return language.equals("nn");
    }

    /** As shown on screen. */
    public Place place() {
        return new Place(number, name);
    }
}
