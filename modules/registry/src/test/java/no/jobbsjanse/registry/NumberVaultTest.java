package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NumberVaultTest {

    private static final NationalId NUMBER =
            NationalId.parse("01819049846", NationalIdRules.accepting("TENOR"));
    private final UUID row = UUID.randomUUID();
    private final NumberVault vault = new NumberVault(key(1), key(2), "test");

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void a_sealed_number_opens_for_its_own_row_only() {
        byte[] sealed = vault.seal(NUMBER, row);

        assertThat(vault.open(sealed, row)).isEqualTo(NUMBER);
        assertThatThrownBy(() -> vault.open(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_changed_seal_does_not_open() {
        byte[] sealed = vault.seal(NUMBER, row);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(sealed, row)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_number_is_sealed_differently_each_time_but_has_one_index() {
        assertThat(vault.seal(NUMBER, row)).isNotEqualTo(vault.seal(NUMBER, row));
        assertThat(vault.index(NUMBER)).isEqualTo(vault.index(NUMBER));
    }

    @Test
    void the_index_depends_on_the_secret_key() {
        assertThat(vault.index(NUMBER)).isNotEqualTo(new NumberVault(key(1), key(3), "test").index(NUMBER));
    }

    @Test
    void weak_or_equal_keys_stop_the_start() {
        assertThatThrownBy(() -> new NumberVault("c2hvcnQ=", key(2), "test"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("number.key");
        assertThatThrownBy(() -> new NumberVault(key(1), key(1), "test")).isInstanceOf(IllegalArgumentException.class);
    }
}
