package no.jobbsjanse.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.Registration;
import no.jobbsjanse.reporting.statistics.CountryCount;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What may be shown of a place, and of the country beside it. Every test has a municipality of its own. */
@ArquillianTest
class StatisticsContainerTest {

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class, Statistics.class).addClass(TestParticipants.class);
    }

    @Inject
    TestParticipants participants;

    @Inject
    Statistics statistics;

    @Inject
    NationalStatistics national;

    @Inject
    CountryCount count;

    @Inject
    NorwegianClock clock;

    /** They ended three years ago, after ten months. */
    private void ended(int number, String municipality, String project, String reason, String subreason) {
        LocalDate end = LocalDate.of(year(), 6, 30);
        participants.took(number, municipality, project, end.minusMonths(10), end, reason, subreason);
    }

    private int year() {
        return clock.today().getYear() - 3;
    }

    private PublicFigures here(String municipality) {
        return statistics.ofPlace(TestParticipants.caseworker(municipality), null).here();
    }

    @Test
    void goal_attainment_is_work_and_education_of_all_who_ended_but_the_dead() {
        ended(9, "1101", "a", "ARBEID", "ARB_FAST_HEL");
        ended(6, "1101", "a", "UTDANNING", "UTD_VGS");
        ended(7, "1101", "a", "AVBRUTT", "AVB_ANNET");
        ended(6, "1101", "a", "AVBRUTT", "AVB_DOD");

        PublicFigures figures = here("1101");

        assertThat(figures.ended(year())).hasValue(28);
        assertThat(figures.attained(year())).hasValue(15);
        assertThat(figures.counted(year())).hasValue(22);
        assertThat(figures.unspecific(year())).hasValue(7);
        assertThat(figures.reason(year(), "AVBRUTT")).hasValue(13);
        assertThat(figures.subreason(year(), "AVBRUTT", "AVB_ANNET")).hasValue(7);
        assertThat(figures.median(year())).hasValue(10);
        assertThat(figures.lasted(year(), Lasting.FROM_6)).hasValue(28);
    }

    @Test
    void two_who_died_do_not_follow_from_who_is_counted() {
        ended(20, "1103", "a", "ARBEID", "ARB_FAST_HEL");
        ended(8, "1103", "a", "AVBRUTT", "AVB_EGET_ONSKE");
        ended(2, "1103", "a", "AVBRUTT", "AVB_DOD");

        PublicFigures figures = here("1103");

        assertThat(figures.subreason(year(), "AVBRUTT", "AVB_DOD")).isEmpty();
        assertThat(figures.subreason(year(), "AVBRUTT", "AVB_EGET_ONSKE")).isEmpty();
        assertThat(figures.ended(year()).isPresent() && figures.counted(year()).isPresent()).isFalse();
    }

    @Test
    void a_project_does_not_tell_of_the_few_in_the_other() {
        ended(20, "1106", "large", "ARBEID", "ARB_FAST_HEL");
        ended(3, "1106", "small", "ARBEID", "ARB_FAST_HEL");

        assertThat(here("1106").ended(year())).hasValue(23);
        assertThat(statistics.ofPlace(TestParticipants.caseworker("1106"), "large").here().ended(year())).isEmpty();
        assertThat(statistics.ofPlace(TestParticipants.caseworker("1106"), "small").here().ended(year())).isEmpty();
        assertThat(statistics.ofPlace(TestParticipants.caseworker("1106"), "elsewhere").here().ended(year())).hasValue(0);
    }

    @Test
    void a_place_sees_the_country_but_not_who_else_is_few() {
        Mandate kari = TestParticipants.caseworker("1108");
        int before = clock.today().getYear() - 4;
        LocalDate end = LocalDate.of(before, 6, 30);
        participants.took(12, "1108", "a", end.minusMonths(10), end, "PROGRAMTID_UTLOPT", "UTL_TRYGD");
        participants.took(2, "1111", "b", end.minusMonths(10), end, "PROGRAMTID_UTLOPT", "UTL_TRYGD");
        participants.took(9, "1111", "b", end.minusMonths(10), end, "PROGRAMTID_UTLOPT", "UTL_HJEMME");
        count.countNow();

        PublicFigures country = statistics.ofPlace(kari, null).country().orElseThrow();

        // 14 in the country are 12 here and 2 elsewhere: for 1108 those 2 would follow.
        assertThat(country.subreason(before, "PROGRAMTID_UTLOPT", "UTL_TRYGD")).isEmpty();
        assertThat(national.ofCountry(TestParticipants.reader()).orElseThrow().here()
                .subreason(before, "PROGRAMTID_UTLOPT", "UTL_TRYGD")).hasValue(14);
        assertThat(national.ofMunicipality(TestParticipants.reader(), "1108").orElseThrow().here()
                .subreason(before, "PROGRAMTID_UTLOPT", "UTL_TRYGD")).isEmpty();
        assertThat(country.reason(before, "PROGRAMTID_UTLOPT")).hasValue(23);
    }

    @Test
    void whoever_has_no_place_sees_none_and_whoever_has_one_does_not_ask_the_country() {
        assertThatThrownBy(() -> statistics.ofPlace(TestParticipants.reader(), null)).isInstanceOf(NotPermitted.class);
        Mandate kari = TestParticipants.caseworker("1108");
        assertThatThrownBy(() -> national.ofCountry(kari)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> national.ofMunicipality(kari, "1108")).isInstanceOf(NotPermitted.class);
    }
}
