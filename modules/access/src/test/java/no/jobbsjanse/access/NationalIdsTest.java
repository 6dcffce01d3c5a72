package no.jobbsjanse.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"01819049846", "Hun har 018190 49846.", "01 81 90 49846", "018190-49846", "01.81.90.49846",
        "Hei!\nNummeret er 01819049846\nHilsen Kari", "2026/01819049846", "018190\u00a049846",
        "018190 - 49846", "018190\u201349846", "018190\u200b49846", "018190\u202f49846", "01.01.1981-49846", "Fra 01.01.1981 49846",
        "12345678-1234-4234-9234-1234567890123", "5f2c1a00-7b1e-4c1d-9a53-0c8f1b7e9d42: 01819049846",
        "\uff10\uff11\uff18\uff11\uff19\uff10\uff14\uff19\uff18\uff14\uff16"})
    void eleven_digits_are_found_however_they_are_grouped(String text) {
        assertThat(NationalIds.appearIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026/1234", "Ring 91 23 45 67", "Fra 01.09.2026 til 31.12.2026", "0181904984",
        "01.09.2026-31.12.2026", "01.09.2026 \u2013 31.12.2026", "1.9.2026 91 23 45 67", "91234567, 98765432",
        "Feltet «Stillingsprosent» tar ikke 37,5", "Hun startet 01.09.2026.\n31.12.2026 sluttet hun.",
        "12345678-1234-4234-9234-123456789012", "Hun er 9F2C1A07-1234-4234-9234-123456789012."})
    void anything_else_may_be_written(String text) {
        assertThat(NationalIds.appearIn(text)).isFalse();
    }
}
