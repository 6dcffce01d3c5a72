package no.jobbsjanse.registry;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import no.jobbsjanse.registry.participation.Absence;
import no.jobbsjanse.registry.participation.ActivityRow;
import no.jobbsjanse.registry.participation.Goal;
import no.jobbsjanse.registry.participation.Measure;
import no.jobbsjanse.registry.participation.NorwegianTest;
import no.jobbsjanse.registry.participation.Participation;

/** What a field belongs to: the participation itself, or a row of which it has any number. */
public enum Kind {
    /** The participation itself. */
    PARTICIPATION(Participation.class, "participation", participation -> List.of(), null),
    /** Tiltak. */
    MEASURE(Measure.class, "measure", Participation::measures, Measure::new),
    /** Fravær. */
    ABSENCE(Absence.class, "absence", Participation::absences, Absence::new),
    /** Norskprøve. */
    TEST(NorwegianTest.class, "norwegian_test", Participation::tests, NorwegianTest::new),
    /** Mål for programmet. */
    GOAL(Goal.class, "goal", Participation::goals, Goal::new);

    private final Class<?> entity;
    private final String table;
    private final Function<Participation, List<? extends ActivityRow>> rows;
    private final BiFunction<UUID, Participation, ActivityRow> creator;

    Kind(Class<?> entity, String table, Function<Participation, List<? extends ActivityRow>> rows,
            BiFunction<UUID, Participation, ActivityRow> creator) {
        this.entity = entity;
        this.table = table;
        this.rows = rows;
        this.creator = creator;
    }

    static Kind of(Class<?> entity) {
        for (Kind kind : values()) {
            if (kind.entity == entity) {
                return kind;
            }
        }
        throw new IllegalArgumentException(entity.getName());
    }

    /** The table that keeps it, in the register's schema. */
    String table() {
        return table;
    }

    /** The rows of this kind that have not been taken away, in the order in which they were added. */
    List<? extends ActivityRow> rowsOf(Participation participation) {
        return rows.apply(participation).stream().filter(row -> !row.removed()).toList();
    }

    /** The rows of this kind that have been taken away, and are kept, in the same order. */
    List<? extends ActivityRow> takenAwayOf(Participation participation) {
        return rows.apply(participation).stream().filter(ActivityRow::removed).toList();
    }

    /** A row by its key, also one that has been taken away; a new one, not added yet, if there is none. */
    ActivityRow rowOf(Participation participation, UUID id) {
        for (ActivityRow row : rows.apply(participation)) {
            if (row.id().equals(id)) {
                return row;
            }
        }
        return creator.apply(id, participation);
    }
}
