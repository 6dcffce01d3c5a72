package no.jobbsjanse.dev.folkeregister;

/** Answers a request, or throws a {@link Refusal}. */
@FunctionalInterface
interface Endpoint {

    Answer answer(Request request);
}
