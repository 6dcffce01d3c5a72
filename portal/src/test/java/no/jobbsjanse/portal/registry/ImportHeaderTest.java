package no.jobbsjanse.portal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.portal.sheet.Cell;
import no.jobbsjanse.portal.sheet.Sheet;
import no.jobbsjanse.portal.sheet.SheetRow;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportHeaderTest {

    private static SheetRow row(int line, String... texts) {
        return new SheetRow(line, Stream.of(texts).map(Cell::text).toList());
    }

    private static Optional<ImportHeader> read(String name, SheetRow... rows) {
        return ImportHeader.of(new Sheet(name, List.of(rows)), true);
    }

    @Test
    void keys_and_labels_in_both_languages_are_known() {
        ImportHeader header = read("Ark1", row(1, "participation", "Dato for oppstart", " MÅLGRUPPE * ", "financing",
                "Farge", "")).orElseThrow();

        assertThat(header.kind()).isEqualTo(Kind.PARTICIPATION);
        assertThat(header.columns().values()).containsExactly("participation", "startedOn", "targetGroup", "financing");
        assertThat(header.unknown()).containsExactly("Farge");
    }

    @Test
    void it_stands_in_one_of_the_first_lines() {
        assertThat(read("Ark1", row(1, "Deltakere i Drammen"), row(4, "Fødselsnummer", "Dato for oppstart"),
                row(5, "01819049846", "01.09.2026")).orElseThrow().line()).isEqualTo(4);
    }

    @Test
    void the_name_of_the_sheet_tells_what_a_label_of_several_means() {
        assertThat(read("norskprøvar 2026", row(1, "Resultat")).orElseThrow().columns()).containsValue("test.level");
        assertThat(read("mål", row(1, "Resultat")).orElseThrow().columns()).containsValue("goal.result");
        assertThat(read("Ark1", row(1, "absence.type", "Fra dato")).orElseThrow().kind()).isEqualTo(Kind.ABSENCE);
    }

    @Test
    void a_label_that_two_fields_share_is_not_guessed() {
        ImportHeader header = read("deltakere", row(1, "Dato for oppstart", "Lytte")).orElseThrow();

        assertThat(header.columns()).containsOnlyKeys(0);
        assertThat(header.unknown()).containsExactly("Lytte");
    }

    @Test
    void what_the_dataset_tells_beside_and_our_own_words_are_not_missed() {
        assertThat(read("deltakere", row(1, "participation", "pseudonym", "status", "startedOn", "Kontroll",
                "Hva må rettes")).orElseThrow().unknown()).isEmpty();
    }

    @Test
    void a_sheet_of_something_else_is_left_alone() {
        assertThat(read("Ark1", row(1, "Navn", "Adresse"), row(2, "Kari", "Storgata 1"))).isEmpty();
        assertThat(ImportHeader.of(new Sheet("kodebok", List.of(row(1, "Felt", "Kode", "Tiltak"))), false)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_heading_of_the_template_is_understood(Language language) {
        for (Kind kind : Kind.values()) {
            List<Field<?>> fields = DataDictionary.fields(kind);
            ImportHeader header = read(ImportHeader.sheetName(kind, language), row(1, fields.stream()
                    .map(field -> ImportHeader.heading(field, language)).toArray(String[]::new))).orElseThrow();

            assertThat(header.kind()).isEqualTo(kind);
            assertThat(header.columns().values()).containsExactlyElementsOf(fields.stream().map(Field::key).toList());
        }
    }
}
