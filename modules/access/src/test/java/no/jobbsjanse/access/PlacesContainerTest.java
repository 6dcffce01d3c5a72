package no.jobbsjanse.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class PlacesContainerTest {

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Places.class);
    }

    @Inject
    Places places;

    private List<String> found(String text) {
        return places.search(text).stream().map(MunicipalityFound::label).toList();
    }

    @Test
    void a_municipality_is_found_by_the_beginning_of_any_of_its_names() {
        assertThat(found("dramm")).containsExactly("Drammen");
        assertThat(found("DRAMMEN KOMMUNE")).containsExactly("Drammen");
        assertThat(found("kautok")).containsExactly("Kautokeino");
        assertThat(found("guovda")).containsExactly("Kautokeino");
        assertThat(found("omasvuono")).containsExactly("Storfjord");
        assertThat(found("varanger")).containsExactly("Sør-Varanger");
        assertThat(found("nord-f")).containsExactly("Nord-Fron");
    }

    @Test
    void letters_that_are_not_on_the_keyboard_are_not_needed() {
        assertThat(found("tromso")).containsExactly("Tromsø");
        assertThat(found("alesund")).containsExactly("Ålesund");
        assertThat(found("karasjohka")).containsExactly("Karasjok");
        assertThat(found("gaivuotna")).containsExactly("Kåfjord");
    }

    @Test
    void those_that_begin_with_the_text_come_first_and_there_are_ten_at_most() {
        assertThat(found("os")).startsWith("Os", "Osen", "Oslo").doesNotContain("Drammen");
        assertThat(found("s")).hasSize(10).allMatch(label -> label.startsWith("S"));
        assertThat(found("ha")).doesNotContain("Hå").hasSize(10);
        assertThat(found("hå").get(0)).isEqualTo("Hå");
    }

    @Test
    void two_of_the_same_name_are_told_apart_by_their_county() {
        assertThat(found("herøy")).containsExactly("Herøy (Møre og Romsdal)", "Herøy (Nordland)");
        assertThat(found("nordl")).isEmpty();
        assertThat(found("Herøy (Nord")).containsExactly("Herøy (Nordland)");
        assertThat(found("våler")).containsExactly("Våler (Innlandet)", "Våler (Østfold)");
    }

    @Test
    void a_text_means_a_municipality_if_it_can_mean_no_other() {
        assertThat(places.meant("oslo")).map(MunicipalityFound::number).contains("0301");
        assertThat(places.meant("Hole")).map(MunicipalityFound::label).contains("Hole");
        assertThat(places.meant("dramm")).map(MunicipalityFound::number).contains("3301");
        assertThat(places.meant("herøy")).isEmpty();
        assertThat(places.meant("Herøy (Nordland)")).map(MunicipalityFound::county).contains("Nordland");
        assertThat(places.meant("s")).isEmpty();
        assertThat(places.meant("")).isEmpty();
    }

    @Test
    void nonsense_finds_nothing() {
        for (String text : List.of("", "  ", "xyzzy", "%", "_", "(", "\\", "' or 1=1")) {
            assertThat(found(text)).as(text).isEmpty();
        }
    }
}
