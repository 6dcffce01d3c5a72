/**
 * The year: what is asked of the municipalities, and what they deliver.
 *
 * <p>The year is a lens on the register, never a gate in front of it. Whoever registers as she goes sees all year what her
 * report still lacks ({@link no.jobbsjanse.registry.Readiness}: the same rule as badge, filter and discharge), and when
 * the year has turned and nothing is missing, one click delivers it. IMDi keeps the {@link
 * no.jobbsjanse.reporting.ReportingYears years}: from when a report can be delivered, until when it should be, and
 * whether it is too late.
 *
 * <p>An {@link no.jobbsjanse.reporting.AnnualReport} can be looked at any day: it is what would be delivered in that
 * moment. A {@link no.jobbsjanse.reporting.Delivery} is a picture of that moment which nobody can alter, the application
 * neither: every value of every participation of the year, under a pseudonym, with figures by project and a checksum.
 * Registering goes on; what becomes different afterwards is shown field by field, and delivered as a supplement, which is
 * as whole as the first delivery. Two who deliver at once are told apart by the number of the delivery: one wins.
 *
 * <p>IMDi sees {@link no.jobbsjanse.reporting.Deliveries who has delivered}, in figures. The rows stay behind the wall of
 * the municipality or district; the role that sees the whole country is not let through to them. It {@linkplain
 * no.jobbsjanse.reporting.DeliverySupervision reminds, opens a report again and approves it}; before a deadline reminders
 * go out by themselves. How a report stands is derived from deliveries and decisions, never stored.
 *
 * <p>The dataset is everything that is registered, as a file ({@link no.jobbsjanse.reporting.Downloads}); the
 * {@link no.jobbsjanse.reporting.Statistics} show it in figures that nobody can be known from.
 *
 * <p>This module reads the register's services, never its tables, and writes nothing to it.
 */
package no.jobbsjanse.reporting;
