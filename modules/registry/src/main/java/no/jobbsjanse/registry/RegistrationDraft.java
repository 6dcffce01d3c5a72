package no.jobbsjanse.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import no.jobbsjanse.access.BrokenRule;

/** What somebody has typed to register a participant, as far as it is right, and what is missing or wrong. */
final class RegistrationDraft {

    private final NationalIdRules numbers;
    private final Map<Field<?>, Object> values = new LinkedHashMap<>();
    private final List<Field<?>> missing = new ArrayList<>();
    private final Map<String, BrokenRule> broken = new LinkedHashMap<>();

    RegistrationDraft(NationalIdRules numbers) {
        this.numbers = numbers;
    }

    void read(Field<?> field, Map<String, String> typed) {
        String text = typed.get(field.key());
        if (text == null || text.isBlank()) {
            missing.add(field);
        } else {
            attempt(field, () -> values.put(field, field.type().parse(text, numbers)));
        }
    }

    @SuppressWarnings("unchecked")
    <T> Optional<T> value(Field<T> field) {
        return Optional.ofNullable((T) values.get(field));
    }

    /** Holds a rule to a value, if there is a right one. */
    <T> void with(Field<T> field, Consumer<T> rule) {
        value(field).ifPresent(value -> attempt(field, () -> rule.accept(value)));
    }

    private void attempt(Field<?> field, Runnable rule) {
        try {
            rule.run();
        } catch (BrokenRule refused) {
            refuse(field, refused);
        }
    }

    /** The first thing that is wrong with a field counts. */
    void refuse(Field<?> field, BrokenRule rule) {
        broken.putIfAbsent(field.key(), rule);
    }

    boolean isTyped(Field<?> field) {
        return values.containsKey(field);
    }

    boolean isComplete() {
        return missing.isEmpty() && broken.isEmpty();
    }

    Registration.Incomplete incomplete() {
        return new Registration.Incomplete(missing, broken);
    }
}
