package no.jobbsjanse.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotPermitted;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What SQL counts is what one counts by looking at each participation; nobody counts what is behind a wall. */
@ArquillianTest
class FiguresContainerTest {

    private static final int COPIES = 150;
    private static final List<String> LEVELS = List.of("UNDER_A1", "A1", "A2", "B1", "B2", "C1");
    private static final String ROWS = "select concat_ws('|', started_on, coalesce(ended_on::text, ''),"
            + " discharged_at is not null, missing_person + missing_background, coalesce(exit_reason, ''),"
            + " coalesce(exit_subreason, ''), refused, coalesce(project_id, ''), coalesce(listening_at_start, ''),"
            + " coalesce(listening_at_end, ''), coalesce(speaking_at_start, ''), coalesce(speaking_at_end, ''))"
            + " from registry.participation";

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class, Registration.class).addClasses(TestRegister.class, TestNation.class);
    }

    @Inject
    TestRegister register;

    @Inject
    PlaceFigures figures;

    @Inject
    NationalFigures national;

    @Inject
    Registration registration;

    @Inject
    NorwegianClock clock;

    private List<Row> rows;

    /** A participation as it stands in the table. */
    private record Row(LocalDate started, LocalDate ended, boolean discharged, int missing, String reason,
            String subreason, boolean refused, String project, List<String> levels) {

        static Row of(String line) {
            String[] parts = Arrays.stream(line.split("\\|", -1)).map(part -> part.isEmpty() ? null : part)
                    .toArray(String[]::new);
            return new Row(LocalDate.parse(parts[0]), parts[1] == null ? null : LocalDate.parse(parts[1]),
                    parts[2].equals("t"), Integer.parseInt(parts[3]), parts[4], parts[5], parts[6].equals("t"), parts[7],
                    Arrays.asList(parts).subList(8, 12));
        }

        ParticipationStatus status() {
            return discharged ? ParticipationStatus.DISCHARGED : ended != null ? ParticipationStatus.ENDED
                    : missing == 0 ? ParticipationStatus.ACTIVE : ParticipationStatus.UNDER_REGISTRATION;
        }

        private int level(int at) {
            return levels.get(at) == null ? -1 : LEVELS.indexOf(levels.get(at));
        }

        Integer steps(int skill) {
            int start = level(2 * skill);
            int end = level(2 * skill + 1);
            return start < 0 || end < 0 ? null : Integer.valueOf(end - start);
        }
    }

    @BeforeEach
    void many_take_part() {
        register.startAnew();
        Registration.Registered registered = register.registered("01819049846");
        register.fill(registered.id(), Requirement.ACTIVE);
        Random random = new Random(7);
        register.copies(registered.id(), COPIES, random);
        register.column("select id from registry.participation").forEach(id -> register.column(changed(id, random)));
        rows = register.column(ROWS).stream().map(Row::of).toList();
        assertThat(rows).hasSize(COPIES + 1);
    }

    private String changed(String id, Random random) {
        LocalDate started = clock.today().minusDays(random.nextInt(2500));
        String ended = random.nextInt(4) == 0 ? "null" : "date '" + started.plusDays(random.nextInt(900)) + "'";
        String reason = List.of("ARBEID", "UTDANNING", "AVBRUTT").get(random.nextInt(3));
        String subreason = List.of("ARB_FAST_HEL", "UTD_VGS", "AVB_DOD").get(random.nextInt(3));
        return "update registry.participation set started_on = date '" + started + "', ended_on = " + ended
                + ", discharged_at = " + (ended.equals("null") || random.nextBoolean() ? "null" : "now()")
                + ", refused = " + (random.nextInt(9) == 0) + ", exit_reason = " + some(reason, random)
                + ", exit_subreason = " + some(subreason, random) + ", listening_at_start = " + level(random)
                + ", listening_at_end = " + level(random) + ", speaking_at_start = " + level(random)
                + ", speaking_at_end = " + level(random) + " where id = '" + id + "' returning id";
    }

    private static String some(String code, Random random) {
        return random.nextInt(6) == 0 ? "null" : "'" + code + "'";
    }

    private static String level(Random random) {
        return random.nextInt(8) == 0 ? "'UKJENT'" : some(LEVELS.get(random.nextInt(6)), random);
    }

    private void agree(Figures counted, List<Row> all) {
        List<Row> seen = all.stream().filter(row -> !row.refused()).toList();
        List<Row> ended = seen.stream().filter(row -> row.ended() != null
                && row.ended().getYear() > clock.today().getYear() - Figures.YEARS).toList();
        assertThat(counted.statuses()).isEqualTo(count(seen, Row::status));
        assertThat(counted.periods()).isEqualTo(count(seen, row -> new Figures.Period(YearMonth.from(row.started()),
                row.ended() == null ? null : YearMonth.from(row.ended()))));
        assertThat(counted.exits()).isEqualTo(count(ended, row -> new Figures.Exit(row.ended().getYear(), row.reason(), row.subreason())));
        assertThat(counted.lasting()).isEqualTo(count(ended, row -> new Figures.Lasting(row.ended().getYear(),
                (int) ChronoUnit.MONTHS.between(row.started(), row.ended().plusDays(1)))));
        List.of(Figures.Skill.LISTENING, Figures.Skill.SPEAKING).forEach(skill -> assertThat(counted.advances().entrySet().stream()
                .filter(one -> one.getKey().skill() == skill).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .isEqualTo(count(ended, row -> new Figures.Advance(row.ended().getYear(), skill,
                        row.steps(skill == Figures.Skill.LISTENING ? 0 : 1)))));
        for (YearMonth month : counted.months()) {
            assertThat(counted.tookPart(month)).isEqualTo(seen.stream().filter(row -> !row.started().isAfter(month.atEndOfMonth())
                    && (row.ended() == null || !row.ended().isBefore(month.atDay(1)))).count());
        }
        for (int year : counted.years()) {
            assertThat(counted.started(year)).isEqualTo(seen.stream().filter(row -> row.started().getYear() == year).count());
            assertThat(counted.ended(year)).isEqualTo(ended.stream().filter(row -> row.ended().getYear() == year).count());
        }
    }

    private static <K> Map<K, Long> count(List<Row> rows, Function<Row, K> by) {
        return rows.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    @Test
    void a_place_counts_what_stands_there() {
        agree(figures.all(register.here()), rows);
    }

    @Test
    void a_project_counts_its_own() {
        String project = register.project();
        List<Row> its = rows.stream().filter(row -> Objects.equals(row.project(), project)).toList();
        assertThat(its).hasSizeBetween(1, COPIES);

        Figures counted = figures.inProject(register.here(), project);

        agree(counted, its);
        assertThat(figures.all(register.here()).without(counted).periods().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(rows.stream().filter(row -> !row.refused() && !Objects.equals(row.project(), project)).count());
    }

    @Test
    void the_country_counts_all_places_and_each_of_them_alike() {
        Figures here = national.ofMunicipality(TestNation.READER, register.scope().municipality());
        agree(here, rows);
        Figures country = national.all(TestNation.READER);
        here.periods().forEach((period, count) -> assertThat(country.periods().get(period)).isGreaterThanOrEqualTo(count));
    }

    @Test
    void nobody_counts_behind_a_wall() {
        Scope unused = Scope.of("5636");
        assertThat(register.unscopedCount(unused.municipality())).isZero();
        assertThat(total(figures.all(TestRegister.mandate(unused)))).isZero();
        assertThatThrownBy(() -> figures.all(TestNation.READER)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> national.all(register.here())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> national.ofMunicipality(register.here(), "3301")).isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_district_counts_its_own() {
        Mandate here = TestRegister.mandate(new Scope("0301", "030103"));
        Mandate beside = TestRegister.mandate(new Scope("0301", "030104"));
        long before = total(figures.all(here));
        long besideBefore = total(figures.all(beside));
        String number = "29829638868";
        registration.register(here, UUID.randomUUID(), Map.of("nationalId", number, "startedOn", "2026-01-05",
                "municipality", "0301", "district", "030103", "financing", "ORDINAER"));

        assertThat(total(figures.all(here))).isEqualTo(before + 1);
        assertThat(total(figures.all(beside))).isEqualTo(besideBefore);
        assertThat(total(figures.all(TestRegister.mandate(Scope.of("0301"))))).isGreaterThanOrEqualTo(before + 1);
    }

    private static long total(Figures figures) {
        return figures.periods().values().stream().mapToLong(Long::longValue).sum();
    }
}
