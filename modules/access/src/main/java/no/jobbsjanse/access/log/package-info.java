/** Innsynslogg: how rows are added, and how they are read by whoever may. */
package no.jobbsjanse.access.log;
