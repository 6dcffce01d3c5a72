package no.jobbsjanse.portal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class CodeHelperTest {

    private static final Path CODES =
            Path.of("../modules/registry/src/main/resources/db/registry/V2__codebook.sql");

    @Test
    void every_happening_leads_to_codes_that_belong_together() throws IOException {
        String codes = Files.readString(CODES);
        assertThat(CodeHelper.HAPPENINGS).isNotEmpty().allSatisfy(happening -> {
            assertThat(codes).contains("('HOVEDAARSAK_AVSLUTNING', '" + happening.reason() + "'");
            if (happening.subreason() != null) {
                assertThat(codes.lines().filter(line -> line.startsWith("('UNDERAARSAK_AVSLUTNING', '"
                        + happening.subreason() + "'"))).singleElement().asString()
                        .contains("'" + happening.reason() + "'");
            }
        });
    }

    @Test
    void every_happening_is_told_in_words() {
        for (String language : new String[] {"nb", "nn"}) {
            ResourceBundle texts = ResourceBundle.getBundle("no.jobbsjanse.portal.texts", Locale.forLanguageTag(language));
            assertThat(CodeHelper.HAPPENINGS).allSatisfy(happening ->
                    assertThat(texts.containsKey("happened." + happening.key())).as(happening.key()).isTrue());
        }
    }

    @Test
    void pregnancy_is_told_by_the_codes_that_imdi_says() {
        assertThat(CodeHelper.HAPPENINGS).filteredOn(happening -> happening.key().equals("pregnant")).singleElement()
                .isEqualTo(new CodeHelper.Happening("pregnant", "AVBRUTT", "AVB_GRAVIDITET", true));
    }
}
