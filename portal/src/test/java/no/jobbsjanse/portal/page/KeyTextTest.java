package no.jobbsjanse.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

    @Test
    void a_key_is_read_in_capitals_too() {
        UUID key = UUID.fromString("0199a1b2-0000-7000-8000-00000000abcd");
        assertThat(KeyText.key(key.toString())).contains(key);
        assertThat(KeyText.key(key.toString().toUpperCase())).contains(key);
    }

    /** Java's own reading takes the third: any five numbers with dashes between. */
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"x", "1-1-1-1-1", "0199a1b2-0000-7000-8000-00000000abcd ", "0199a1b2000070008000-00000000abcd"})
    void what_is_no_key_is_none(String text) {
        assertThat(KeyText.key(text)).isEmpty();
    }
}
