package no.jobbsjanse.reporting;

import java.util.OptionalInt;

/** Resultatmål: what share of those who end IMDi wants to see in work or education. Kept with the reporting years. */
public interface AttainmentTargets {

    /** Per cent; empty if there is no target for the year. */
    OptionalInt percent(int year);
}
