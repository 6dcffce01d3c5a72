package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import no.jobbsjanse.registry.Registration.Registered;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readiness for the annual report, badge, filter and the gate of discharge say the same of everybody. */
@ArquillianTest
class ReadinessContainerTest {

    private static final int COPIES = 70;
    private static final List<Integer> YEARS = List.of(2025, 2026, 2027);
    private static final Missing MEASURE = new Missing(ActivityFields.MEASURE_TYPE, null);

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClasses(TestRegister.class, TestNation.class);
    }

    @Inject
    TestRegister register;

    @Inject
    Readiness readiness;

    @Inject
    YearRows yearRows;

    @Inject
    YearPlaces places;

    @Inject
    Overview overview;

    @Inject
    Participations participations;

    @Inject
    Discharge discharge;

    private Registered registered;

    @BeforeEach
    void many_take_part() {
        register.startAnew();
        registered = register.registered("01819049846");
        register.fill(registered.id(), Requirement.ACTIVE);
        register.fill(registered.id(), Requirement.DISCHARGE);
        register.copies(registered.id(), COPIES, new Random(7));
        // Before, in and after the years; with tiltak before, in and after them; some that cannot be registered.
        change("registry.participation", "started_on = date '2024-06-01' + (random() * 750)::integer", "true");
        change("registry.participation", "ended_on = started_on + (random() * 500)::integer", "ended_on is not null");
        change("registry.participation", "refused = true", "random() < 0.1");
        change("registry.participation", "goal_attainment = 'OPPNAADD', exit_reason = 'AVBRUTT',"
                + " exit_subreason = 'AVB_UKJENT'", "random() < 0.2");
        change("registry.measure", "started_on = date '2024-06-01' + (random() * 900)::integer", "true");
        change("registry.measure", "ended_on = started_on + (random() * 200)::integer", "random() < 0.5");
        change("registry.measure", "started_on = null", "random() < 0.1");
        // She at least lacks nothing but the discharge, whatever chance has done to the others.
        String hers = "participation_id = '" + registered.id() + "'";
        change("registry.participation", "started_on = date '2026-01-05', ended_on = date '2026-06-30', refused = false",
                "id = '" + registered.id() + "'");
        change("registry.measure", "started_on = date '2026-02-02', ended_on = null", hers);
    }

    /** Chance begins anew with each change, before the first row: every run is the same. */
    private void change(String table, String values, String whom) {
        register.column("with seeded as materialized (select setseed(0.5)), changed as (update " + table + " set " + values
                + " where (select count(*) from seeded) = 1 and " + whom + " returning true) select count(*) from changed");
    }

    @Test
    void what_sql_counts_is_what_java_says_of_each() {
        for (int year : YEARS) {
            Map<String, List<YearRow>> rows = yearRows.of(register.here(), year).stream()
                    .collect(Collectors.groupingBy(row -> Objects.toString(row.project(), "")));
            List<YearCounts> counted = readiness.counts(register.here(), year);
            assertThat(counted).extracting(one -> Objects.toString(one.project(), "")).doesNotHaveDuplicates()
                    .containsAll(rows.keySet());
            for (YearCounts one : counted) {
                List<YearRow> here = rows.getOrDefault(Objects.toString(one.project(), ""), List.of());
                assertThat(one.participants()).isEqualTo(here.size());
                assertThat(one.started()).isEqualTo(count(here, row -> row.startedOn().getYear() == year));
                assertThat(one.ended()).isEqualTo(count(here, YearRow::endedInYear));
                assertThat(one.incomplete()).isEqualTo(count(here, row -> !row.progress().isComplete()));
                assertThat(one.missing()).isEqualTo(here.stream().mapToLong(row -> row.progress().missing().size()).sum());
                assertThat(one.toDischarge()).isEqualTo(count(here, row -> row.progress().missing().isEmpty()
                        && row.progress().toDischarge()));
            }
            assertThat(lines(year, YearQuery.Whom.INCOMPLETE, null)).containsExactlyInAnyOrderElementsOf(
                    yearRows.of(register.here(), year).stream().filter(row -> !row.progress().isComplete())
                            .map(YearRow::participation).toList()).isNotEmpty();
            assertThat(lines(year, YearQuery.Whom.REFUSED, null))
                    .hasSize((int) counted.stream().mapToLong(YearCounts::refused).sum())
                    .doesNotContainAnyElementsOf(rows.values().stream().flatMap(List::stream)
                            .map(YearRow::participation).toList());
        }
    }

    private static long count(List<YearRow> rows, Predicate<YearRow> which) {
        return rows.stream().filter(which).count();
    }

    private List<UUID> lines(int year, YearQuery.Whom whom, YearWarning warning) {
        List<UUID> found = new ArrayList<>();
        for (int page = 0; found.size() == page * YearQuery.PAGE_SIZE; page++) {
            List<YearLine> lines = readiness.lines(register.here(), new YearQuery(year, whom, warning, null, page));
            lines.forEach(line -> found.add(line.id()));
            if (lines.isEmpty()) {
                break;
            }
        }
        return found;
    }

    @Test
    void the_page_lists_what_is_missing_as_the_report_counts_it() {
        Map<UUID, YearRow> rows = byId(2026);
        List<YearLine> lines = readiness.lines(register.here(), YearQuery.incomplete(2026, null, 0));

        assertThat(lines).hasSize(YearQuery.PAGE_SIZE);
        lines.forEach(line -> assertThat(line.progress()).isEqualTo(rows.get(line.id()).progress()));
    }

    private Map<UUID, YearRow> byId(int year) {
        return yearRows.of(register.here(), year).stream()
                .collect(Collectors.toMap(YearRow::participation, Function.identity()));
    }

    @Test
    void badge_and_filter_and_gate_say_of_her_who_has_ended_what_readiness_says() {
        Map<UUID, YearRow> rows = byId(2026);
        Map<UUID, OverviewRow> badges = badges();
        List<UUID> filtered = missingAnything();
        int open = 0;
        for (YearRow row : rows.values()) {
            List<Missing> missing = new ArrayList<>(row.progress().missing());
            OverviewRow badge = badges.get(row.participation());
            if (!row.endedInYear()) {
                // What discharge needs is asked for in the year of her end.
                missing.remove(MEASURE);
                assertThat(missing.size()).isEqualTo(
                        badge.endedOn() == null ? badge.missing() : toBeActive(row.participation()));
                continue;
            }
            boolean onlyTheYear = !sheet(row.participation()).progress().missing().contains(MEASURE)
                    && missing.remove(MEASURE);
            assertThat(badge.missing()).as(row + " " + onlyTheYear).isEqualTo(missing.size());
            assertThat(filtered.contains(row.participation())).isEqualTo(!missing.isEmpty());
            if (badge.status() == ParticipationStatus.ENDED) {
                open += gate(row.participation(), missing);
            }
        }
        assertThat(open).isPositive();
    }

    private int gate(UUID participation, List<Missing> missing) {
        if (missing.isEmpty()) {
            discharge.discharge(register.here(), participation);
            assertThat(byId(2026).get(participation).progress().toDischarge()).isFalse();
            return 1;
        }
        assertThatThrownBy(() -> discharge.discharge(register.here(), participation)).isInstanceOf(BrokenRule.class)
                .hasMessage("discharge.incomplete");
        return 0;
    }

    private Map<UUID, OverviewRow> badges() {
        Map<UUID, OverviewRow> badges = new TreeMap<>();
        for (int page = 0; badges.size() == page * OverviewQuery.PAGE_SIZE; page++) {
            overview.rows(register.here(), new OverviewQuery(EnumSet.allOf(ParticipationStatus.class), null, null, null,
                    null, null, OverviewQuery.Sort.NAME, false, page)).forEach(row -> badges.put(row.id(), row));
        }
        return badges;
    }

    private List<UUID> missingAnything() {
        List<UUID> found = new ArrayList<>();
        for (int page = 0; found.size() == page * OverviewQuery.PAGE_SIZE; page++) {
            overview.rows(register.here(), new OverviewQuery(EnumSet.allOf(ParticipationStatus.class), null, null,
                    OverviewQuery.MissingFilter.ANYTHING, null, null, OverviewQuery.Sort.NAME, false, page))
                    .forEach(row -> found.add(row.id()));
        }
        return found;
    }

    private ParticipationSheet sheet(UUID participation) {
        return participations.open(register.here(), participation).orElseThrow();
    }

    private long toBeActive(UUID participation) {
        return sheet(participation).progress().missing().stream()
                .filter(one -> one.field().requiredFor().contains(Requirement.ACTIVE)).count();
    }

    @Test
    void the_implausible_is_pointed_out() {
        change("registry.participation", "started_on = date '2022-01-01'", "random() < 0.3");
        // Seldom met by chance.
        change("registry.participation", "goal_attainment = 'OPPNAADD', exit_reason = 'AVBRUTT'",
                "id = '" + registered.id() + "'");
        Map<UUID, YearRow> rows = byId(2026);
        Map<YearWarning, Predicate<YearRow>> meant = Map.of(
                YearWarning.OVER_TIME, row -> sheet(row.participation()).notices().stream()
                        .anyMatch(notice -> notice.key().equals("overTime")),
                YearWarning.NO_ACTIVITY, row -> row.progress().missing().contains(MEASURE),
                YearWarning.NOT_DISCHARGED, row -> row.progress().toDischarge(),
                YearWarning.ATTAINED_WITHOUT_EXIT, row -> row.endedInYear()
                        && "OPPNAADD".equals(row.values().get("goalAttainment"))
                        && "AVBRUTT".equals(row.values().get("exitReason")));
        Arrays.stream(YearWarning.values()).forEach(warning -> {
            List<UUID> expected = rows.values().stream().filter(meant.get(warning)).map(YearRow::participation).toList();
            assertThat(lines(2026, YearQuery.Whom.WARNED, warning)).as(warning.name()).isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(readiness.counts(register.here(), 2026).stream()
                    .mapToLong(counts -> counts.warnings().get(warning)).sum()).isEqualTo(expected.size());
        });
    }

    @Test
    void what_is_delivered_tells_neither_who_she_is_nor_who_follows_her_up() {
        YearRow row = byId(2026).values().iterator().next();

        assertThat(row.pseudonym()).matches("[0-9A-F]{12}");
        assertThat(row.values()).containsKeys("financing", "municipality")
                .doesNotContainKeys("nationalId", "caseworker", "remindOn", "firstExtensionReason");
        assertThat(row.values().keySet()).noneMatch(key -> key.startsWith("measure.employer"));
    }

    @Test
    void whoever_reads_the_country_learns_how_many_take_part_where_and_nobody_else_does() {
        assertThat(places.participants(TestNation.READER, 2026)).containsEntry(register.scope(),
                (long) byId(2026).size());
        assertThatThrownBy(() -> places.participants(register.here(), 2026)).isInstanceOf(NotPermitted.class);
        assertThat(readiness.counts(TestRegister.mandate(Scope.of("3301")), 2026)).isEmpty();
    }
}
