/**
 * The whole system on one machine: PostgreSQL, Keycloak, a mail server, the Folkeregister simulator and the portal, each
 * a process of its own, started, watched and stopped together. {@link no.jobbsjanse.dev.stack.Launcher} is behind
 * {@code mvn -Prun}; tests use {@link no.jobbsjanse.dev.stack.Stack}.
 *
 * <p>Whatever happens to the launcher, no process stays behind: it stops its parts when it ends in an orderly way, and
 * {@link no.jobbsjanse.dev.stack.Watchdog}, a process of its own, stops them when it does not.
 */
package no.jobbsjanse.dev.stack;
