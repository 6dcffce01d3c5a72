package no.jobbsjanse.portal.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.YearCounts;
import org.junit.jupiter.api.Test;

class ReadinessTextTest {

    private static final Texts TEXTS = Texts.in(Language.BOKMAAL);

    private static YearCounts counts(long participants, long incomplete, long missing, long toDischarge) {
        return new YearCounts("p", participants, 0, 0, incomplete, missing, toDischarge, 0, Map.of());
    }

    private static String words(YearCounts... counts) {
        return ReadinessText.of(List.of(counts), 2026, TEXTS);
    }

    @Test
    void says_how_many_fields_are_missing_with_how_many() {
        assertThat(words(counts(50, 4, 6, 0))).isEqualTo("92 % – 6 felt hos 4 deltakere");
        assertThat(words(counts(40, 1, 3, 0), counts(10, 3, 3, 0))).isEqualTo("92 % – 6 felt hos 4 deltakere");
        assertThat(words(counts(2, 1, 1, 0))).isEqualTo("50 % – 1 felt hos 1 deltaker");
    }

    @Test
    void tells_apart_who_lacks_nothing_but_the_discharge() {
        assertThat(words(counts(10, 3, 6, 1))).isEqualTo("70 % – 6 felt hos 2 deltakere og 1 skal skrives ut");
        assertThat(words(counts(10, 2, 0, 2))).isEqualTo("80 % – 2 skal skrives ut");
    }

    @Test
    void is_never_at_a_hundred_while_something_is_missing() {
        assertThat(words(counts(2000, 1, 1, 0))).startsWith("99 %");
        assertThat(ReadinessText.percent(List.of(counts(2000, 0, 0, 0)))).isEqualTo(100);
    }

    @Test
    void is_ready_when_nothing_is_missing_and_empty_when_nobody_takes_part() {
        assertThat(words(counts(1, 0, 0, 0))).isEqualTo("Klar. Ingenting mangler hos den ene deltakeren.");
        assertThat(words(counts(12, 0, 0, 0))).isEqualTo("Klar. Ingenting mangler hos de 12 deltakerne.");
        assertThat(words()).isEqualTo("Ingen deltar i 2026.");
    }
}
