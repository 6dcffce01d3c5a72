package no.jobbsjanse.registry;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as Folkeregisteret gives it.
 *
 * @param given fornavn, may be {@code null}
 * @param middle mellomnavn, may be {@code null}
 * @param family etternavn
 */
public record PersonName(String given, String middle, String family) {

    /** All parts that there are, in the order in which they are spoken. */
    public String full() {
        return Stream.of(given, middle, family).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
