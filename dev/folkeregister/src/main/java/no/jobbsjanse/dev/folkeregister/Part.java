package no.jobbsjanse.dev.folkeregister;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The {@code part} parameter, by which the asker gets no more than needed: properties of the top level by name, or sets
 * of them. Without it, {@code person-basis} is given. The number always comes along.
 */
final class Part {

    private static final String NUMBER = "identifikasjonsnummer";
    private static final String BASIS = "person-basis";

    private static final Map<String, Set<String>> SETS = Map.of(
            BASIS, Set.of(NUMBER, "identitetsgrunnlag", "status", "doedsfall", "sivilstand", "foedsel",
                    "statsborgerskap", "kjoenn", "navn", "preferertKontaktadresse", "bostedsadresse",
                    "oppholdsadresse", "deltBosted", "postadresse", "postadresseIUtlandet", "adressebeskyttelse",
                    "kontaktinformasjonForDoedsbo"),
            // Nobody here has a history besides the former number, which is always shown.
            "historikk", Set.of(),
            "identitetsgrunnlag-utvidet", Set.of("falskIdentitet", "legitimasjonsdokument",
                    "utenlandskPersonidentifikasjon"),
            "relasjon-utvidet", Set.of("familierelasjon", "foreldreansvar", "vergemaalEllerFremtidsfullmakt"));

    private static final Set<String> OTHERS = Set.of("bibehold", "brukAvSamiskSpraak", "foedselINorge",
            "forholdTilSametingetsValgmanntall", "innflytting", "opphold", "oppholdPaaSvalbard", "utflytting",
            "utlendingsmyndighetenesIdentifikasjonsnummer");

    private final Set<String> properties;

    private Part(Set<String> properties) {
        this.properties = properties;
    }

    /** @throws Refusal with status 400 when a value is neither a set nor a property of the schema */
    static Part of(List<String> values) {
        Set<String> properties = new HashSet<>(Set.of(NUMBER));
        boolean onlyHistory = true;
        for (String value : values) {
            properties.addAll(properties(value));
            onlyHistory &= value.equals("historikk");
        }
        if (onlyHistory) {
            properties.addAll(SETS.get(BASIS));
        }
        return new Part(properties);
    }

    JsonObject of(JsonObject person) {
        JsonObjectBuilder chosen = Json.object();
        person.forEach((name, value) -> {
            if (properties.contains(name)) {
                chosen.add(name, value);
            }
        });
        return chosen.build();
    }

    private static Set<String> properties(String value) {
        if (SETS.containsKey(value)) {
            return SETS.get(value);
        }
        if (OTHERS.contains(value) || SETS.values().stream().anyMatch(set -> set.contains(value))) {
            return Set.of(value);
        }
        throw RegisterErrors.badRequest("Ukjent verdi i parameteren part.");
    }
}
