package no.jobbsjanse.registry;

import static no.jobbsjanse.registry.Requirement.DISCHARGE;
import static no.jobbsjanse.registry.Step.ACTIVITIES;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import no.jobbsjanse.registry.participation.Absence;
import no.jobbsjanse.registry.participation.ActivityRow;
import no.jobbsjanse.registry.participation.Goal;
import no.jobbsjanse.registry.participation.Measure;
import no.jobbsjanse.registry.participation.NorwegianTest;

/** «Aktiviteter»: rows of measures (tiltak), absences, Norwegian tests and goals. */
final class ActivityFields {

    private static final Set<String> AT_A_WORKPLACE = Set.of("SPRAAKPRAKSIS", "ARBEIDSPRAKSIS_ORD",
            "ARBEIDSPRAKSIS_TILR", "LONNSTILSKUDD", "DELTIDSARBEID");
    private static final String AT_A_WORKPLACE_SQL = "a.type in ('" + String.join("', '", AT_A_WORKPLACE) + "')";

    /** Of a measure; also stands for «no measure at all» where at least one is required. */
    static final Field<String> MEASURE_TYPE =
            code(Measure.class, "measure.type", "TILTAK", Measure::type, Measure::type).required(DISCHARGE);
    /** Of a goal; also stands for «no goal at all» where at least one is required. */
    static final Field<String> GOAL_TYPE =
            code(Goal.class, "goal.type", "PROGRAMMAAL", Goal::type, Goal::type).required(DISCHARGE);

    static final List<Field<?>> ALL = List.of(
            MEASURE_TYPE,
            day(Measure.class, "measure.startedOn", Measure::startedOn, Measure::startedOn).required(DISCHARGE),
            day(Measure.class, "measure.endedOn", Measure::endedOn, Measure::endedOn),
            Field.of(Measure.class, "measure.hoursPerWeek", ACTIVITIES, new FieldType.Hours(),
                    Measure::hoursPerWeek, Measure::hoursPerWeek),
            Field.of(Measure.class, "measure.employer", ACTIVITIES, new FieldType.Text(100),
                    Measure::employer, Measure::employer).when(Measure.class, ActivityFields::atWorkplace, AT_A_WORKPLACE_SQL),
            code(Measure.class, "measure.sector", "BRANSJE", Measure::sector, Measure::sector)
                    .when(Measure.class, ActivityFields::atWorkplace, AT_A_WORKPLACE_SQL),
            code(Measure.class, "measure.completed", "JA_NEI", Measure::completed, Measure::completed),
            removed(Measure.class, "measure.removed"),
            code(Absence.class, "absence.type", "FRAVAERSTYPE", Absence::type, Absence::type).required(DISCHARGE),
            day(Absence.class, "absence.startedOn", Absence::startedOn, Absence::startedOn).required(DISCHARGE),
            day(Absence.class, "absence.endedOn", Absence::endedOn, Absence::endedOn),
            removed(Absence.class, "absence.removed"),
            day(NorwegianTest.class, "test.takenOn", NorwegianTest::takenOn, NorwegianTest::takenOn)
                    .required(DISCHARGE),
            code(NorwegianTest.class, "test.skill", "DELFERDIGHET", NorwegianTest::skill, NorwegianTest::skill)
                    .required(DISCHARGE),
            code(NorwegianTest.class, "test.level", "NORSKNIVAA", NorwegianTest::level, NorwegianTest::level)
                    .required(DISCHARGE),
            removed(NorwegianTest.class, "test.removed"),
            GOAL_TYPE,
            code(Goal.class, "goal.result", "MAALRESULTAT", Goal::result, Goal::result).required(DISCHARGE),
            removed(Goal.class, "goal.removed"));

    private ActivityFields() {
    }

    private static boolean atWorkplace(Measure measure) {
        return measure.type() != null && AT_A_WORKPLACE.contains(measure.type());
    }

    private static <E> Field<String> code(Class<E> entry, String key, String list, Function<E, String> reader,
            BiConsumer<E, String> writer) {
        return Field.of(entry, key, ACTIVITIES, new FieldType.CodeOf(list), reader, writer);
    }

    private static <E> Field<LocalDate> day(Class<E> entry, String key,
            Function<E, LocalDate> reader, BiConsumer<E, LocalDate> writer) {
        return Field.of(entry, key, ACTIVITIES, new FieldType.Day(), reader, writer);
    }

    private static <E extends ActivityRow> Field<Boolean> removed(Class<E> entry, String key) {
        return Field.of(entry, key, ACTIVITIES, new FieldType.Flag(), ActivityRow::removed, ActivityRow::removed);
    }
}
