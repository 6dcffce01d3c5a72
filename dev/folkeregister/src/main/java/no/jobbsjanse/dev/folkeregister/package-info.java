/**
 * A stand-in for Folkeregisteret (the National Population Register) and for Maskinporten, which issues the tokens it
 * asks for. Both speak the documented protocol closely enough for a client written against the real ones to notice no
 * difference: the grant is verified claim by claim, the token is checked, answers and errors have the documented shapes.
 *
 * <p>Only synthetic people live here. Every valid Tenor number (month + 80) belongs to a person who is derived from the
 * number itself, so that each run, and each test, meets the same one. Other numbers are refused.
 *
 * <p>{@link no.jobbsjanse.dev.folkeregister.Behaviour} makes the register slow, down, throttling or garbled, and
 * {@link no.jobbsjanse.dev.folkeregister.Events} tells what has happened to somebody; both from a test or from the page at
 * {@code /}. Never logged: a number, a name, a token.
 */
package no.jobbsjanse.dev.folkeregister;
