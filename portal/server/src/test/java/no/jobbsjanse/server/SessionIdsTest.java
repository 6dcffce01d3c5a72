package no.jobbsjanse.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionIdsTest {

    private final SessionIds ids = new SessionIds();

    @Test
    void an_id_has_256_bits_and_is_never_given_twice() {
        assertThat(Base64.getUrlDecoder().decode(ids.generateUuid())).hasSize(32);
        assertThat(Stream.generate(ids::generateUuid).limit(1000).collect(Collectors.toSet())).hasSize(1000);
    }
}
