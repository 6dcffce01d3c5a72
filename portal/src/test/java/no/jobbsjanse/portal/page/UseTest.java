package no.jobbsjanse.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import no.jobbsjanse.registry.Step;
import org.junit.jupiter.api.Test;

class UseTest {

    @Test
    void searching_opening_and_ordering_are_counted_each_by_itself() {
        assertThat(Use.of("POST", "/api/search")).contains(Use.SEARCH);
        assertThat(Use.of("GET", "/registry/person")).contains(Use.OPEN);
        assertThat(Use.of("POST", "/reporting/download")).contains(Use.ORDER);
    }

    @Test
    void every_page_of_a_participant_counts() {
        assertThat(Stream.concat(Stream.of("history"), Arrays.stream(Step.values()).map(Step::name))
                .map(page -> "/registry/" + page.toLowerCase(Locale.ROOT)))
                .allSatisfy(page -> assertThat(Use.of("GET", page)).as(page).contains(Use.OPEN));
    }

    @Test
    void the_report_of_a_participant_counts_on_the_page_and_as_a_file() {
        assertThat(Use.of("GET", "/registry/ownreport")).contains(Use.OPEN);
        assertThat(Use.of("GET", "/api/participations/0191/ownreport")).contains(Use.OPEN);
    }

    @Test
    void whatever_else_somebody_does_at_work_is_never_counted() {
        assertThat(Use.of("POST", "/registry/person")).isEmpty();
        assertThat(Use.of("POST", "/api/participations")).isEmpty();
        assertThat(Use.of("GET", "/registry/overview")).isEmpty();
        assertThat(Use.of("GET", "/reporting/download")).isEmpty();
        assertThat(Use.of("GET", "/")).isEmpty();
    }
}
