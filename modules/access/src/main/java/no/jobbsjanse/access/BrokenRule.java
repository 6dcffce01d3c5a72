package no.jobbsjanse.access;

import java.util.List;

/**
 * A value or an act that the register refuses. Carries a key, never a sentence and never the value: the portal has the
 * words, logs must not have the numbers. The transaction is rolled back.
 */
public class BrokenRule extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key names the rule, e.g. {@code nationalId.length}; the portal's texts know it as {@code rule.<key>}
     * @param arguments what the sentence needs: limits and counts, never what somebody typed
     */
    public BrokenRule(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Names the rule. */
    public String key() {
        return key;
    }

    /** Limits and counts for the sentence. */
    public List<Object> arguments() {
        return arguments;
    }
}
