package no.jobbsjanse.dev.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.jobbsjanse.dev.acceptance.Users.CASEWORKER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.jobbsjanse.dev.stack.Stack;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nobody who reads the logs of the servers learns who takes part. Runs when all the others
 * have done what they do.
 */
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(InBrowser.class)
class LogsAcceptanceTest {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z.-])[0-9]{6} ?[0-9]{5}(?![0-9A-Za-z.-])");

    @Test
    void neither_numbers_nor_names_of_participants_stand_in_any_log(Visitor kari, Stack stack) throws IOException {
        kari.logIn(CASEWORKER, Overview.ADDRESS);
        String id = new Overview(kari.page()).anybody();
        new Script(kari.page()).post("/api/search", Map.of("text", Numbers.another()));
        kari.open("/registry/" + Numbers.another() + "?id=" + Numbers.another());
        kari.open(ParticipantPage.address("person", id));
        assertThat(kari.page().locator("h1")).isVisible();
        Set<String> names = Participants.names(stack, CASEWORKER.municipality());
        Assertions.assertThat(names).hasSizeGreaterThan(20);
        try (Stream<Path> logs = Files.walk(WholeSystem.log("portal").getParent())) {
            Assertions.assertThat(logs.filter(Files::isRegularFile)).hasSizeGreaterThan(1).allSatisfy(log -> {
                String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
                Assertions.assertThat(NUMBER.matcher(text).results().map(one -> one.group())).as(log.toString()).isEmpty();
                Assertions.assertThat(names).as(log.toString()).noneMatch(text::contains);
            });
        }
    }
}
