/**
 * The database of development and tests: a real PostgreSQL of the version that production runs, started without
 * anything installed, with the same roles and migrations. What a test proves here about row-level security, constraints
 * or collation therefore holds where it matters.
 */
package no.jobbsjanse.dev.database;
