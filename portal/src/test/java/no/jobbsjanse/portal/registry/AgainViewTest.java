package no.jobbsjanse.portal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgainViewTest {

    @Test
    void what_is_sent_instead_of_the_key_of_the_page_is_not_taken() {
        AgainView again = new AgainView();
        String given = again.getOperation();
        again.setOperation("noe annet");
        again.setOperation("");
        assertThat(again.getOperation()).isEqualTo(given);
        String kept = UUID.randomUUID().toString();
        again.setOperation(kept);
        assertThat(again.getOperation()).isEqualTo(kept);
    }
}
