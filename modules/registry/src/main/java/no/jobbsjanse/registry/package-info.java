/**
 * The register of Jobbsjansen: who takes part, from when to when, and everything that is known of it.
 *
 * <p>A {@link no.jobbsjanse.registry.participation.Participation participation} is one period of one woman in the
 * programme. It begins when number, start, place and financing are known ({@link no.jobbsjanse.registry.Registration}),
 * is filled in field by field ({@link no.jobbsjanse.registry.Autosave}), ends when an end date is set, and is done when
 * the municipality has discharged her. The {@link no.jobbsjanse.registry.DataDictionary} names every field once; what
 * is missing, what a status is and what history says all come from there.
 *
 * <p>A person is apart from her numbers and her participations: a D-number is replaced, a number is corrected, she may
 * take part again. Nothing refers to a number. Her name comes from Folkeregisteret through {@link
 * no.jobbsjanse.registry.Names}; the register itself knows no network and goes on while a name is missing.
 */
package no.jobbsjanse.registry;
