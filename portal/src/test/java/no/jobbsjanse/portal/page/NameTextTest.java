package no.jobbsjanse.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import no.jobbsjanse.registry.PersonName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTextTest {

    @ParameterizedTest
    @CsvSource({
        "RASK, SJØSTJERNE, Rask Sjøstjerne", "ANNE-MARIE, O'NEIL, Anne-Marie O'Neil", "Leila, van der Berg, Leila van der Berg",
        "ÅSE, ØRN, Åse Ørn",
    })
    void only_names_in_capitals_are_rewritten(String given, String family, String shown) {
        assertThat(NameText.of(new PersonName(given, null, family))).isEqualTo(shown);
    }
}
