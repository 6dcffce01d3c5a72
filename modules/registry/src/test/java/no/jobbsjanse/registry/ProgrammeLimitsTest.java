package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgrammeLimitsTest {

    private static final ProgrammeLimits LIMITS = new ProgrammeLimits(24, 12, 24);
    private static final LocalDate START = LocalDate.of(2024, 1, 15);

    private Participation participation;

    @BeforeEach
    void starts() {
        participation = new Participation(UUID.randomUUID(), new Person(UUID.randomUUID(), Scope.of("3301")),
                new Actor("kari", "Kari"), OffsetDateTime.now());
        participation.startedOn(START);
    }

    private List<String> notices(LocalDate today) {
        return LIMITS.notices(participation, today).stream().map(Notice::key).toList();
    }

    @Test
    void after_two_years_she_is_over_time_unless_she_was_given_a_third() {
        assertThat(notices(START.plusMonths(24))).isEmpty();
        assertThat(notices(START.plusMonths(24).plusDays(1))).containsExactly("overTime");

        participation.fillPlan().firstExtensionUntil(START.plusMonths(36));
        assertThat(notices(START.plusMonths(36))).isEmpty();
        assertThat(notices(START.plusMonths(37))).containsExactly("overTime");
    }

    @Test
    void a_fourth_year_is_for_those_who_lack_basic_literacy() {
        participation.fillPlan().firstExtensionUntil(START.plusMonths(36));
        participation.fillPlan().secondExtensionUntil(START.plusMonths(48));
        assertThat(notices(START.plusMonths(40))).containsExactly("literacyForFourthYear");

        participation.fillSkills().literacy("NEI");
        assertThat(notices(START.plusMonths(40))).isEmpty();
        assertThat(notices(START.plusMonths(49))).containsExactly("overTime");

        participation.fillPlan().secondExtensionUntil(START.plusMonths(50));
        assertThat(notices(START)).containsExactly("extensionTooLong");
    }

    @Test
    void once_she_has_ended_the_end_counts_and_not_today() {
        participation.endedOn(START.plusMonths(20));
        assertThat(notices(START.plusYears(9))).isEmpty();
        participation.endedOn(START.plusMonths(25));
        assertThat(notices(START.plusYears(9))).containsExactly("overTime");
    }

    @Test
    void a_planned_end_beyond_the_programme_is_pointed_out() {
        participation.fillPlan().plannedEnd(START.plusMonths(25));
        assertThat(notices(START)).containsExactly("plannedEndTooLate");
    }

    @Test
    void two_years_lie_between_the_introduction_programme_and_the_start() {
        participation.fillBackground().introProgramme("JA");
        participation.fillBackground().introEndedOn(START.minusMonths(23));
        assertThat(notices(START)).containsExactly("introTooRecent");
        participation.fillBackground().introEndedOn(START.minusMonths(24));
        assertThat(notices(START)).isEmpty();
    }

    @Test
    void there_is_a_year_for_each_child() {
        participation.fillBackground().children(2);
        participation.fillBackground().childrenBorn("2015");
        assertThat(notices(START)).containsExactly("childrenCountDiffers");
        participation.fillBackground().childrenBorn("2015, 2018");
        assertThat(notices(START)).isEmpty();
    }
}
