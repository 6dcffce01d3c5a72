/**
 * Who may do what: accounts, their roles and the places where the roles apply.
 *
 * <p>Keycloak knows who somebody is; this module knows what she may do. A caseworker has one role per municipality
 * (in Oslo per district), works in exactly one place at a time, and carries a {@link no.jobbsjanse.access.Mandate}
 * that says so. Every service of the other modules asks for a mandate, every repository for its
 * {@link no.jobbsjanse.access.Scope}, and {@link no.jobbsjanse.access.WithinScope} tells PostgreSQL, which hides all
 * other rows.
 */
package no.jobbsjanse.access;
