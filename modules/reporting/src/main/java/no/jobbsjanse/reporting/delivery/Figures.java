package no.jobbsjanse.reporting.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import no.jobbsjanse.reporting.ReportCounts;

/** The figures of a delivery or of one of its projects. */
@Embeddable
class Figures {

    @Column(name = "participants")
    private int participants;

    @Column(name = "started")
    private int started;

    @Column(name = "ended")
    private int ended;

    @Column(name = "incomplete")
    private int incomplete;

    @Column(name = "missing")
    private int missing;

    @Column(name = "measures")
    private int measures;

    @Column(name = "absences")
    private int absences;

    @Column(name = "tests")
    private int tests;

    @Column(name = "goals")
    private int goals;

    protected Figures() {
    }

    Figures(ReportCounts counts) {
        participants = counts.participants();
        started = counts.started();
        ended = counts.ended();
        incomplete = counts.incomplete();
        missing = counts.missing();
        measures = counts.measures();
        absences = counts.absences();
        tests = counts.tests();
        goals = counts.goals();
    }

    ReportCounts counts() {
        return new ReportCounts(participants, started, ended, incomplete, missing, measures, absences, tests, goals);
    }
}
