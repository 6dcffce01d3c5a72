package no.jobbsjanse.registry;

import java.util.List;

/**
 * Something unusual that the register points out and never refuses.
 *
 * @param key names it; the portal's texts know it as {@code notice.<key>}
 * @param field where it is shown
 * @param arguments limits for the sentence
 */
public record Notice(String key, Field<?> field, List<Object> arguments) {

    static Notice at(String field, String key, Object... arguments) {
        return new Notice(key, DataDictionary.field(field).orElseThrow(), List.of(arguments));
    }
}
