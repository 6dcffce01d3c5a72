package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Municipalities;
import no.jobbsjanse.access.MunicipalityEntry;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;

/** «Ny kommune». */
@Named("newMunicipality")
@RequestScoped
public class NewMunicipalityView {

    @Inject
    private WorkContext context;

    @Inject
    private Municipalities municipalities;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    private String number = "";
    private String name = "";
    private String officialName = "";
    private String county = "";
    private String language = "nb";
    private String validFrom = "";
    private String problem = "";

    /** Adds it. */
    public String add() {
        try {
            LocalDate day = validFrom.isBlank() ? null : DateText.read(validFrom, clock.today())
                    .orElseThrow(() -> new BrokenRule("date.invalid"));
            municipalities.add(context.mandate(),
                    new MunicipalityEntry(number, name, officialName, county, language, day, null, null));
            return "/access/municipality?faces-redirect=true&done=added&number=" + number.strip();
        } catch (BrokenRule rule) {
            problem = texts.of(rule);
            return null;
        }
    }

    /** What is wrong, in words; empty for nothing. */
    public String getProblem() {
        return problem;
    }

    /** Kommunenummer. */
    public String getNumber() {
        return number;
    }

    /** As typed. */
    public void setNumber(String number) {
        this.number = number;
    }

    /** Norwegian short name. */
    public String getName() {
        return name;
    }

    /** As typed. */
    public void setName(String name) {
        this.name = name;
    }

    /** Official name. */
    public String getOfficialName() {
        return officialName;
    }

    /** As typed. */
    public void setOfficialName(String officialName) {
        this.officialName = officialName;
    }

    /** Fylke. */
    public String getCounty() {
        return county;
    }

    /** As typed. */
    public void setCounty(String county) {
        this.county = county;
    }

    /** Language of letters to it. */
    public String getLanguage() {
        return language;
    }

    /** As chosen. */
    public void setLanguage(String language) {
        this.language = language;
    }

    /** First day. */
    public String getValidFrom() {
        return validFrom;
    }

    /** As typed. */
    public void setValidFrom(String validFrom) {
        this.validFrom = validFrom;
    }
}
