package no.jobbsjanse.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.portal.language.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T07:15:00Z, i dag kl. 08:15", "2026-11-25T23:30:00Z, i dag kl. 00:30", "2026-11-25T10:00:00Z, i går kl. 11:00",
        "2026-11-24T10:00:00Z, for 2 dager siden", "2026-11-13T10:00:00Z, for 13 dager siden",
        "2026-11-12T10:00:00Z, for 2 uker siden", "2026-09-26T10:00:00Z, for 8 uker siden",
        "2026-09-24T10:00:00Z, for 2 måneder siden", "2026-04-26T10:00:00Z, for 7 måneder siden",
    })
    void says_how_long_ago_something_was_as_one_would_say_it(String time, String text) {
        assertThat(AgoText.of(OffsetDateTime.parse(time), TODAY, Texts.in(Language.BOKMAAL))).isEqualTo(text);
    }
}
