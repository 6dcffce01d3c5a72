package no.jobbsjanse.dev.folkeregister;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Locale;

/** Writes a person as Folkeregisteret does: each property a list of versions, the death an object. */
final class PersonDocument {

    private static final LocalDate WEDDING = LocalDate.of(2012, 6, 30);
    private static final int MARRIAGEABLE_AGE = 18;

    private final SyntheticPerson person;
    private final JsonObjectBuilder document = Json.object();

    private PersonDocument(SyntheticPerson person) {
        this.person = person;
    }

    static JsonObject of(SyntheticPerson person) {
        return new PersonDocument(person).build();
    }

    private JsonObject build() {
        numbers();
        boolean temporary = person.hasDNumber();
        list("identitetsgrunnlag", version().add("identitetsgrunnlagstatus", temporary ? "ikkeKontrollert" : "kontrollert"));
        list("status", status(temporary));
        list("kjoenn", version().add("kjoenn", person.gender().code()));
        list("foedsel", version().add("foedselsdato", person.birthDate().toString())
                .add("foedselsaar", Integer.toString(person.birthDate().getYear()))
                .add("foedeland", person.citizenship()));
        list("sivilstand", civilStatus());
        list("navn", name());
        list("statsborgerskap", version().add("statsborgerskap", person.citizenship())
                .add("ervervsdato", person.birthDate().toString()));
        // A strictly confidential person has no residence in the register at all; a D-number does not give one.
        if (person.protection() != Protection.STRICTLY_CONFIDENTIAL && !temporary) {
            list("bostedsadresse", residence());
        }
        if (person.protection() != Protection.NONE) {
            list("adressebeskyttelse", version().add("graderingsnivaa", person.protection().code()));
        }
        person.diedOn().ifPresent(date -> document.add("doedsfall", version().add("doedsdato", date.toString())));
        return document.build();
    }

    private void numbers() {
        var numbers = Json.PROVIDER.createArrayBuilder().add(version().add("status", "iBruk")
                .add("foedselsEllerDNummer", person.number())
                .add("identifikatortype", person.hasDNumber() ? "dNummer" : "foedselsnummer"));
        person.formerNumber().ifPresent(former -> numbers.add(version().add("erGjeldende", false)
                .add("status", "opphoert").add("foedselsEllerDNummer", former).add("identifikatortype", "dNummer")));
        document.add("identifikasjonsnummer", numbers);
    }

    private JsonObjectBuilder status(boolean temporary) {
        if (person.diedOn().isPresent()) {
            return version().add("aarsak", "Innvandring").add("status", "doed");
        }
        return temporary ? version().add("status", "midlertidig")
                : version().add("aarsak", "Innvandring").add("status", "bosatt");
    }

    private JsonObjectBuilder civilStatus() {
        if (person.birthDate().plusYears(MARRIAGEABLE_AGE).isAfter(WEDDING)) {
            return version().add("sivilstand", "ugift");
        }
        return version().add("sivilstand", "gift").add("sivilstandsdato", WEDDING.toString());
    }

    private JsonObjectBuilder name() {
        JsonObjectBuilder name = version().add("fornavn", capitals(person.firstName()));
        person.middleName().ifPresent(middle -> name.add("mellomnavn", capitals(middle)));
        return name.add("etternavn", capitals(person.lastName()));
    }

    private JsonObjectBuilder residence() {
        return version().add("aarsak", "Flytting innenlands")
                .add("vegadresse", Json.object()
                        .add("kommunenummer", "0301")
                        .add("bruksenhetsnummer", "H0101")
                        .add("bruksenhetstype", "bolig")
                        .add("adressenavn", "Testveien")
                        .add("adressenummer", Json.object().add("husnummer", "1"))
                        .add("adressekode", "00001")
                        .add("poststed", Json.object().add("poststedsnavn", "OSLO").add("postnummer", "0001")))
                .add("adressegradering", person.protection().code())
                .add("flyttedato", "2019-08-01")
                .add("grunnkrets", 101)
                .add("stemmekrets", 1)
                .add("skolekrets", 1)
                .add("kirkekrets", 1);
    }

    private void list(String property, JsonObjectBuilder version) {
        document.add(property, Json.PROVIDER.createArrayBuilder().add(version));
    }

    private static JsonObjectBuilder version() {
        return Json.object()
                .add("ajourholdstidspunkt", "2024-05-02T09:14:03.112+02:00")
                .add("erGjeldende", true)
                .add("kilde", "Synutopia")
                .add("gyldighetstidspunkt", "2024-05-02T00:00:00+02:00");
    }

    private static String capitals(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
