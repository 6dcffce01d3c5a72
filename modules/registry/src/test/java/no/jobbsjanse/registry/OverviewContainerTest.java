package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.Registration.Registered;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class OverviewContainerTest {

    private static final int COPIES = 60;

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClass(TestRegister.class);
    }

    @Inject
    TestRegister register;

    @Inject
    Participations participations;

    @Inject
    Names names;

    @Inject
    Overview overview;

    private Registered registered;

    @BeforeEach
    void somebodyIsRegistered() {
        register.startAnew();
        registered = register.registered("01819049846");
    }

    private static OverviewQuery everybody(OverviewQuery.Sort sort, boolean descending, int page) {
        return new OverviewQuery(EnumSet.allOf(ParticipationStatus.class), null, null, null, null, null, sort,
                descending, page);
    }

    @Test
    void what_sql_says_of_status_and_completeness_is_what_java_says_whatever_is_filled_in() {
        register.fill(registered.id(), Requirement.ACTIVE);
        register.fill(registered.id(), Requirement.DISCHARGE);
        register.copies(registered.id(), COPIES, new Random(3));

        List<OverviewRow> rows = all(OverviewQuery.Sort.NAME, false);
        assertThat(rows).hasSize(COPIES + 1);
        for (OverviewRow row : rows) {
            Progress progress = participations.open(register.here(), row.id()).orElseThrow().progress();
            assertThat(row.status()).isEqualTo(progress.status());
            assertThat(row.missing()).as(row.id().toString()).isEqualTo(progress.missing().size());
            assertThat(row.nextStep()).isEqualTo(progress.nextStep());
        }
        Map<ParticipationStatus, Long> counts = overview.counts(register.here(), OverviewQuery.open());
        for (ParticipationStatus status : ParticipationStatus.values()) {
            long shown = rows.stream().filter(row -> row.status() == status).count();
            assertThat(counts.get(status)).as(status.name()).isEqualTo(shown).isPositive();
            assertThat(overview.rows(register.here(), OverviewQuery.open().in(Set.of(status))))
                    .allMatch(row -> row.status() == status);
        }
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(COPIES + 1);
        assertThat(overview.rows(register.here(), missing(OverviewQuery.MissingFilter.ACTIVITIES)))
                .isNotEmpty().allMatch(row -> lacks(row, Step.ACTIVITIES));
        assertThat(overview.rows(register.here(), missing(OverviewQuery.MissingFilter.EXIT)))
                .isNotEmpty().allMatch(row -> lacks(row, Step.EXIT));
        assertThat(overview.rows(register.here(), missing(OverviewQuery.MissingFilter.NAME)))
                .isNotEmpty().allMatch(row -> row.person().name() == null);
    }

    private static OverviewQuery missing(OverviewQuery.MissingFilter filter) {
        return new OverviewQuery(EnumSet.allOf(ParticipationStatus.class), null, null, filter, null, null,
                OverviewQuery.Sort.NAME, false, 0);
    }

    private boolean lacks(OverviewRow row, Step step) {
        return participations.open(register.here(), row.id()).orElseThrow().progress().missingIn(step) > 0;
    }

    private List<OverviewRow> all(OverviewQuery.Sort sort, boolean descending) {
        List<OverviewRow> rows = new ArrayList<>();
        for (int page = 0; page == 0 || rows.size() == page * OverviewQuery.PAGE_SIZE; page++) {
            rows.addAll(overview.rows(register.here(), everybody(sort, descending, page)));
        }
        return rows;
    }

    @Test
    void page_by_page_everybody_is_shown_once_however_they_are_sorted() {
        register.fill(registered.id(), Requirement.ACTIVE);
        register.copies(registered.id(), COPIES, new Random(4));

        for (OverviewQuery.Sort sort : OverviewQuery.Sort.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                assertThat(all(sort, descending)).extracting(OverviewRow::id).as(sort + " " + descending)
                        .hasSize(COPIES + 1).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void she_is_found_by_parts_of_her_name_and_by_her_number_in_every_status() {
        NationalId number = NationalId.parse("01819049846", TestRegister.RULES);
        names.answer(register.scope(), register.person(registered), number,
                TestRegister.found(number, NameAnswer.Protection.NONE));

        for (String text : List.of("sjø", "RASK", "rask sjøst", "018190 49846", "01819049846")) {
            assertThat(overview.search(register.here(), text)).as(text).extracting(OverviewRow::id)
                    .containsExactly(registered.id());
        }
        for (String text : List.of("%", "_", "\\", "raskt", "01819049847", "0181904")) {
            assertThat(overview.search(register.here(), text)).as(text).isEmpty();
        }
        assertThat(overview.search(TestRegister.mandate(Scope.of("3301")), "sjø"))
                .extracting(OverviewRow::id).doesNotContain(registered.id());
    }

    @Test
    void what_waits_is_counted_and_listed_alike() {
        register.fill(registered.id(), Requirement.ACTIVE);
        register.copies(registered.id(), COPIES, new Random(5));

        overview.todo(register.here()).forEach((todo, count) -> assertThat(all(todo)).as(todo.name())
                .hasSize(Math.min(count.intValue(), OverviewQuery.PAGE_SIZE)));
    }

    private List<OverviewRow> all(Todo todo) {
        return overview.rows(register.here(), new OverviewQuery(EnumSet.allOf(ParticipationStatus.class), null, null,
                null, todo, null, OverviewQuery.Sort.NAME, false, 0));
    }
}
