/** The whole system in a real browser: what people see and do, and what happens when something is wrong. */
package no.jobbsjanse.dev.acceptance;
