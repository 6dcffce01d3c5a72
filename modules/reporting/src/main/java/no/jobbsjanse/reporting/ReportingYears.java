package no.jobbsjanse.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.reporting.year.ReportingYearChangeRow;
import no.jobbsjanse.reporting.year.ReportingYearRow;

/** The reporting years, which IMDi keeps and everybody sees. They are the same everywhere and about nobody. */
@ApplicationScoped
@Transactional
public class ReportingYears {

    private static final int USUAL_TARGET = 70;

    @PersistenceContext(unitName = "reporting")
    private EntityManager entities;

    @Inject
    private NorwegianClock clock;

    /** All, the latest first. */
    public List<ReportingYear> list() {
        return entities.createQuery("select y from ReportingYearRow y order by y.year desc", ReportingYearRow.class)
                .getResultStream().map(ReportingYearRow::year).toList();
    }

    /** One of them. */
    public Optional<ReportingYear> find(int year) {
        return Optional.ofNullable(entities.find(ReportingYearRow.class, year)).map(ReportingYearRow::year);
    }

    /**
     * The year after the latest, to be delivered from 1 January to 28 February after it, with the usual target to confirm.
     *
     * @return which
     * @throws no.jobbsjanse.access.NotPermitted without {@link Permission#ADMINISTER_REGISTER}
     */
    @Logged(value = Act.ADMINISTER, detail = "yearAdded")
    public int add(Mandate mandate) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        entities.createNativeQuery("lock table reporting.reporting_year in share row exclusive mode").executeUpdate();
        int year = list().stream().mapToInt(ReportingYear::year).max().orElse(clock.today().getYear() - 1) + 1;
        entities.persist(new ReportingYearRow(new ReportingYear(year, LocalDate.of(year + 1, 1, 1),
                LocalDate.of(year + 1, 2, 28), USUAL_TARGET, false, false)));
        entities.flush();
        record(mandate, year, "added", null, String.valueOf(year));
        return year;
    }

    /**
     * Changes everything about a year but its number.
     *
     * @throws BrokenRule {@code year.unknown}, {@code year.dateMissing}, {@code year.opensBeforeYear},
     *     {@code year.deadlineBeforeOpening} or {@code year.target}
     * @throws no.jobbsjanse.access.NotPermitted without {@link Permission#ADMINISTER_REGISTER}
     */
    @Logged(value = Act.ADMINISTER, detail = "yearChanged")
    public void change(Mandate mandate, ReportingYear wanted) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        check(wanted);
        ReportingYearRow row = entities.find(ReportingYearRow.class, wanted.year(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new BrokenRule("year.unknown");
        }
        ReportingYear before = row.year();
        row.become(wanted);
        int year = wanted.year();
        record(mandate, year, "opensOn", before.opensOn(), wanted.opensOn());
        record(mandate, year, "deadline", before.deadline(), wanted.deadline());
        record(mandate, year, "target", before.target(), wanted.target());
        record(mandate, year, "targetConfirmed", before.targetConfirmed(), wanted.targetConfirmed());
        record(mandate, year, "locked", before.locked(), wanted.locked());
    }

    private static void check(ReportingYear wanted) {
        if (wanted.opensOn() == null || wanted.deadline() == null) {
            throw new BrokenRule("year.dateMissing");
        }
        if (wanted.opensOn().getYear() < wanted.year()) {
            throw new BrokenRule("year.opensBeforeYear");
        }
        if (wanted.deadline().isBefore(wanted.opensOn())) {
            throw new BrokenRule("year.deadlineBeforeOpening");
        }
        if (wanted.target() < 1 || wanted.target() > 100) {
            throw new BrokenRule("year.target");
        }
    }

    /** Every change of a year, the newest first. */
    @NotLogged("no participants")
    public List<YearChange> history(Mandate mandate, int year) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return entities.createQuery("select c from ReportingYearChangeRow c where c.year = :year"
                        + " order by c.changedAt desc, c.property", ReportingYearChangeRow.class)
                .setParameter("year", year).getResultStream().map(ReportingYearChangeRow::change).toList();
    }

    private void record(Mandate mandate, int year, String property, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            entities.persist(new ReportingYearChangeRow(year, property, before == null ? null : before.toString(),
                    after.toString(), clock.now(), mandate.actor()));
        }
    }
}
