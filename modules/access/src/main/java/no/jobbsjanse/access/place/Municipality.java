package no.jobbsjanse.access.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import no.jobbsjanse.access.MunicipalityEntry;

/** Kommune; see the comment on the table. */
@Entity
@Table(schema = "access", name = "municipality")
public class Municipality {

    private static final int COUNTY_DIGITS = 2;

    @Id
    @Column(name = "number")
    private String number;

    @Column(name = "name")
    private String name;

    @Column(name = "official_name")
    private String officialName;

    @Column(name = "county_number")
    private String countyNumber;

    @Column(name = "county_name")
    private String countyName;

    @Column(name = "language")
    private String language;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "successor_number")
    private String successor;

    protected Municipality() {
    }

    /** A new one. */
    Municipality(MunicipalityEntry entry) {
        number = entry.number();
        name = entry.name();
        officialName = entry.officialName();
        countyNumber = countyOf(entry.number());
        countyName = entry.county();
        language = entry.language();
        validFrom = entry.validFrom();
    }

    /** Fylkesnummer of a municipality. */
    static String countyOf(String number) {
        return number.substring(0, COUNTY_DIGITS);
    }

    /** Its last day, and in what it goes on; {@code null} for both: it does not end. */
    void end(LocalDate lastDay, String newMunicipality) {
        validTo = lastDay;
        successor = newMunicipality;
    }

    /** Whether letters to it are to be in nynorsk (språklova § 15); the neutral ones get bokmål. */
    public boolean wantsNynorsk() {
        return language.equals("nn");
    }

    /** As it stands. */
    public MunicipalityEntry entry() {
        return new MunicipalityEntry(number, name, officialName, countyName, language, validFrom, validTo, successor);
    }
}
