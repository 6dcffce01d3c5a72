package no.jobbsjanse.registry;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import no.jobbsjanse.registry.participation.Participation;

/**
 * One field of a participation, as the {@link DataDictionary} lists it.
 *
 * @param <T> its value
 */
public final class Field<T> {

    private final String key;
    private final Step step;
    private final FieldType<T> type;
    private final Set<Requirement> requiredFor;
    private final Function<Participation, T> reader;
    private final BiConsumer<Participation, T> writer;

    Field(String key, Step step, FieldType<T> type, Set<Requirement> requiredFor, Function<Participation, T> reader,
            BiConsumer<Participation, T> writer) {
        this.key = key;
        this.step = step;
        this.type = type;
        this.requiredFor = requiredFor;
        this.reader = reader;
        this.writer = writer;
    }

    /** Names the field everywhere: requests, history, labels ({@code field.<key>}), and the attribute of the entity. */
    public String key() {
        return key;
    }

    /** The page of the wizard where it stands. */
    public Step step() {
        return step;
    }

    /** How its values are written. */
    public FieldType<T> type() {
        return type;
    }

    /** What it must be filled in for. */
    public Set<Requirement> requiredFor() {
        return requiredFor;
    }

    T read(Participation participation) {
        return reader.apply(participation);
    }

    /** The value as text, or {@code null}. */
    String text(Participation participation) {
        T value = read(participation);
        return value == null ? null : type.format(value);
    }

    /** Writes a parsed value; {@code null} empties the field. */
    void write(Participation participation, T value) {
        writer.accept(participation, value);
    }

    @Override
    public String toString() {
        return key;
    }
}
