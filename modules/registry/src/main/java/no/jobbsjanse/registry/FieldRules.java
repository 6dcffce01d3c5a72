package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.registry.participation.Absence;
import no.jobbsjanse.registry.participation.ActivityRow;
import no.jobbsjanse.registry.participation.Measure;
import no.jobbsjanse.registry.participation.NorwegianTest;
import no.jobbsjanse.registry.participation.Participation;

/** What a value must not be, seen beside the rest of the participation. */
@ApplicationScoped
class FieldRules {

    @Inject
    private RegisterSettings settings;

    @Inject
    private Codebook codebook;

    @Inject
    private Projects projects;

    @Inject
    private Accounts accounts;

    @Inject
    private AgeCheck ages;

    @Inject
    private NorwegianClock clock;

    /**
     * Checks a value before it is written.
     *
     * @param entry the participation, or the row that the field belongs to
     * @throws BrokenRule if the value is refused
     */
    void check(Mandate mandate, Participation participation, Object entry, Field<?> field, Object value) {
        if (field.type() instanceof FieldType.PlaceNumber) {
            throw new BrokenRule("place.fixed");
        }
        if (entry instanceof ActivityRow row && row.removed() && !(field.type() instanceof FieldType.Flag)) {
            throw new BrokenRule("row.removed");
        }
        if (value == null) {
            return;
        }
        if (field.type() instanceof FieldType.CodeOf type) {
            checkCode(participation, field, type.list(), (String) value);
        } else if (field.type() instanceof FieldType.ProjectOf) {
            projects.find(mandate, (String) value).orElseThrow(() -> new BrokenRule("project.unknown"));
        } else if (field.type() instanceof FieldType.ColleagueOf) {
            if (accounts.colleagues(mandate.scope()).stream().noneMatch(one -> one.subject().equals(value))) {
                throw new BrokenRule("colleague.unknown");
            }
        } else if (field == DataDictionary.STARTED_ON) {
            checkStart(participation, (LocalDate) value);
        } else if (field == DataDictionary.ENDED_ON) {
            checkEnd(participation, (LocalDate) value);
        } else if (entry instanceof ActivityRow row && field.type() instanceof FieldType.Day) {
            checkWithin(participation, (LocalDate) value);
            checkOrder(row, field, (LocalDate) value);
        }
    }

    private void checkCode(Participation participation, Field<?> field, String list, String code) {
        Code found = codebook.require(list, code, participation.startedOn());
        if (field == ExitFields.SUBREASON && !Optional.ofNullable(found.parent())
                .equals(Optional.ofNullable(participation.exit().reason()))) {
            throw new BrokenRule("code.notUnderReason");
        }
    }

    private void checkStart(Participation participation, LocalDate startedOn) {
        settings.limits().checkStart(startedOn, clock.today());
        ages.check(participation, startedOn);
        if (participation.endedOn() != null && startedOn.isAfter(participation.endedOn())) {
            throw new BrokenRule("startedOn.afterEnd");
        }
        if (daysOfActivities(participation).anyMatch(day -> day.isBefore(startedOn))) {
            throw new BrokenRule("startedOn.afterActivity");
        }
    }

    private void checkEnd(Participation participation, LocalDate endedOn) {
        if (endedOn.isBefore(participation.startedOn())) {
            throw new BrokenRule("endedOn.beforeStart");
        }
        settings.limits().checkEnd(endedOn, clock.today());
        if (daysOfActivities(participation).anyMatch(day -> day.isAfter(endedOn))) {
            throw new BrokenRule("endedOn.beforeActivity");
        }
    }

    /** The first days of everything she does; what is planned to last longer than she stays does no harm. */
    private static Stream<LocalDate> daysOfActivities(Participation participation) {
        return Stream.of(Kind.MEASURE, Kind.ABSENCE, Kind.TEST)
                .flatMap(kind -> kind.rowsOf(participation).stream()).map(FieldRules::firstDay)
                .filter(day -> day != null);
    }

    private static LocalDate firstDay(ActivityRow row) {
        return row instanceof Measure measure ? measure.startedOn()
                : row instanceof Absence absence ? absence.startedOn() : ((NorwegianTest) row).takenOn();
    }

    private static void checkWithin(Participation participation, LocalDate day) {
        if (day.isBefore(participation.startedOn())
                || participation.endedOn() != null && day.isAfter(participation.endedOn())) {
            throw new BrokenRule("date.outsideParticipation");
        }
    }

    private static void checkOrder(ActivityRow row, Field<?> field, LocalDate day) {
        boolean isEnd = field.key().endsWith(".endedOn");
        LocalDate other = row instanceof Measure measure ? isEnd ? measure.startedOn() : measure.endedOn()
                : row instanceof Absence absence ? isEnd ? absence.startedOn() : absence.endedOn() : null;
        if (other != null && (isEnd ? day.isBefore(other) : day.isAfter(other))) {
            throw new BrokenRule("date.endBeforeStart");
        }
    }
}
