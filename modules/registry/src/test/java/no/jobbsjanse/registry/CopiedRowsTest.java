package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopiedRowsTest {

    @Test
    void nothing_and_an_empty_text_are_told_apart() {
        assertThat(CopiedRows.values("\\N\t\t\\N\n")).containsExactly(null, "", null);
        assertThat(CopiedRows.values("\n")).containsExactly("");
    }

    @Test
    void what_postgresql_has_escaped_is_what_it_was() {
        assertThat(CopiedRows.values("Ærfugl \\\\N\tto\\tlinjer\\nog\\r\\b\\f\\vslutt\\\\\t0\n"))
                .containsExactly("Ærfugl \\N", "to\tlinjer\nog\r\b\f\u000bslutt\\", "0");
    }
}
