package no.jobbsjanse.lookup.folkeregister;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.registry.Gender;
import no.jobbsjanse.registry.NameAnswer;
import no.jobbsjanse.registry.NameAnswer.Protection;
import no.jobbsjanse.registry.NationalId;
import no.jobbsjanse.registry.NationalIdRules;
import no.jobbsjanse.registry.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonReaderTest {

    private static final NationalIdRules RULES = NationalIdRules.accepting("TENOR");
    private static final NationalId ASKED = NationalId.parse("01819049846", RULES);
    private static final String NUMBER = """
            "identifikasjonsnummer":[{"erGjeldende":true,"status":"iBruk","foedselsEllerDNummer":"01819049846"}]""";
    private static final String NAME = """
            "navn":[{"erGjeldende":true,"fornavn":"RASK","etternavn":"SJØSTJERNE"}]""";

    private final PersonReader reader = new PersonReader(RULES);

    @Test
    void reads_the_versions_in_force() {
        NameAnswer.Found found = found("""
                {%s,
                 "navn":[{"erGjeldende":false,"fornavn":"FØR","etternavn":"NÅ"},
                         {"erGjeldende":true,"fornavn":"RASK","mellomnavn":null,"etternavn":"SJØSTJERNE"}],
                 "status":[{"erGjeldende":false,"status":"utflyttet"},{"erGjeldende":true,"status":"bosatt"}],
                 "kjoenn":[{"erGjeldende":true,"kjoenn":"kvinne"}],
                 "foedsel":[{"erGjeldende":true,"foedselsdato":"1990-01-01"}],
                 "adressebeskyttelse":[{"erGjeldende":false,"graderingsnivaa":"fortrolig"}]}""".formatted(NUMBER));

        assertThat(found).isEqualTo(new NameAnswer.Found(ASKED, new PersonName("RASK", null, "SJØSTJERNE"),
                LocalDate.of(1990, 1, 1), Gender.WOMAN, Protection.NONE, "bosatt"));
    }

    @Test
    void citizenships_in_force_and_the_country_of_birth_are_read() {
        NameAnswer.Found found = found("""
                {%s,%s,"foedsel":[{"erGjeldende":true,"foedselsdato":"1990-01-01","foedeland":"ERI"}],
                 "statsborgerskap":[{"erGjeldende":false,"statsborgerskap":"ETH"},
                   {"erGjeldende":true,"statsborgerskap":"ERI"},{"statsborgerskap":"SDN"}]}"""
                .formatted(NUMBER, NAME));

        assertThat(found.citizenships()).containsExactly("ERI", "SDN");
        assertThat(found.birthCountry()).isEqualTo("ERI");
    }

    @Test
    void ignores_fields_and_values_nobody_has_heard_of() {
        NameAnswer.Found found = found("""
                {%s,%s,"nytt":{"felt":[1,2]},
                 "kjoenn":[{"erGjeldende":true,"kjoenn":"noeNytt","merOmDet":true}],
                 "status":[{"erGjeldende":true,"status":"noeNytt"}],
                 "foedsel":[{"erGjeldende":true,"foedselsdato":"1990-02-31"}]}""".formatted(NUMBER, NAME));

        assertThat(found.gender()).isNull();
        assertThat(found.status()).isEqualTo("noeNytt");
        assertThat(found.birthDate()).isNull();
        assertThat(found.name().full()).isEqualTo("RASK SJØSTJERNE");
    }

    @ParameterizedTest
    @CsvSource({"ugradert,NONE", "klientadresse,NONE", "fortrolig,CONFIDENTIAL",
        "strengtFortrolig,STRICTLY_CONFIDENTIAL", "noeNytt,CONFIDENTIAL"})
    void a_grade_nobody_has_heard_of_protects(String grade, Protection expected) {
        assertThat(found("""
                {%s,%s,"adressebeskyttelse":[{"erGjeldende":true,"graderingsnivaa":"%s"}]}"""
                .formatted(NUMBER, NAME, grade)).protection()).isEqualTo(expected);
    }

    @Test
    void the_strictest_grade_in_force_counts() {
        assertThat(found("""
                {%s,%s,"adressebeskyttelse":[{"erGjeldende":true,"graderingsnivaa":"fortrolig"},
                {"graderingsnivaa":"strengtFortrolig"},{"graderingsnivaa":"ugradert"}]}""".formatted(NUMBER, NAME))
                .protection()).isEqualTo(Protection.STRICTLY_CONFIDENTIAL);
    }

    @Test
    void a_number_that_has_been_replaced_gives_the_one_in_use() {
        assertThat(found("""
                {"identifikasjonsnummer":[
                  {"erGjeldende":false,"status":"opphoert","foedselsEllerDNummer":"01819049846"},
                  {"erGjeldende":true,"status":"iBruk","foedselsEllerDNummer":"23859426050"}],%s}""".formatted(NAME))
                .number().digits()).isEqualTo("23859426050");
    }

    @Test
    void a_number_that_has_ceased_without_another_is_kept() {
        assertThat(found("""
                {"identifikasjonsnummer":[{"erGjeldende":true,"status":"opphoert","foedselsEllerDNummer":"01819049846"}],
                %s}""".formatted(NAME)).number()).isEqualTo(ASKED);
    }

    @Test
    void an_answer_about_somebody_else_is_rejected() {
        assertThat(failure("""
                {"identifikasjonsnummer":[{"erGjeldende":true,"status":"iBruk","foedselsEllerDNummer":"23859426050"}],
                %s}""".formatted(NAME))).isEqualTo(LookupFailure.WRONG_PERSON);
    }

    @Test
    void a_new_number_we_cannot_accept_is_no_answer() {
        assertThat(failure("""
                {"identifikasjonsnummer":[
                  {"erGjeldende":false,"status":"opphoert","foedselsEllerDNummer":"01819049846"},
                  {"erGjeldende":true,"status":"iBruk","foedselsEllerDNummer":"02428947064"}],%s}""".formatted(NAME)))
                .isEqualTo(LookupFailure.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"navn\":[]", ",\"navn\":{}", ",\"navn\":[null]", ",\"navn\":[{\"fornavn\":\" \"}]",
        ",\"navn\":[{\"erGjeldende\":false,\"etternavn\":\"HAGE\"}]", ",\"navn\":[{\"etternavn\":7}]"})
    void an_answer_without_a_name_is_incomplete(String name) {
        assertThat(failure("{" + NUMBER + name + "}")).isEqualTo(LookupFailure.INCOMPLETE);
    }

    @Test
    void a_protected_person_needs_no_name() {
        NameAnswer.Found found = found("""
                {%s,"adressebeskyttelse":[{"erGjeldende":true,"graderingsnivaa":"strengtFortrolig"}]}"""
                .formatted(NUMBER));
        assertThat(found.name()).isNull();
    }

    @Test
    void an_answer_without_a_number_is_incomplete() {
        assertThat(failure("{" + NAME + "}")).isEqualTo(LookupFailure.INCOMPLETE);
    }

    private NameAnswer.Found found(String json) {
        return (NameAnswer.Found) ((Outcome.Answered) reader.read(object(json), ASKED)).answer();
    }

    private LookupFailure failure(String json) {
        return ((Outcome.Failed) reader.read(object(json), ASKED)).reason();
    }

    private static JsonObject object(String json) {
        try (JsonReader text = Json.createReader(new StringReader(json))) {
            return text.readObject();
        }
    }
}
