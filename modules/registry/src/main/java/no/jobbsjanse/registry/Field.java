package no.jobbsjanse.registry;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One field of a participation or of one of its rows, as the {@link DataDictionary} lists it.
 *
 * @param <T> its value
 */
public final class Field<T> {

    private final String key;
    private final Kind kind;
    private final Step step;
    private final FieldType<T> type;
    private final Function<Object, T> reader;
    private final BiConsumer<Object, T> writer;
    private final Set<Requirement> requiredFor;
    private final Predicate<Object> applies;
    private final String appliesSql;

    private Field(String key, Kind kind, Step step, FieldType<T> type, Function<Object, T> reader,
            BiConsumer<Object, T> writer, Set<Requirement> requiredFor, Predicate<Object> applies, String appliesSql) {
        this.key = key;
        this.kind = kind;
        this.step = step;
        this.type = type;
        this.reader = reader;
        this.writer = writer;
        this.requiredFor = requiredFor;
        this.applies = applies;
        this.appliesSql = appliesSql;
    }

    /** A field that is not required and always applies. The casts hold: an entry is only read by fields of its kind. */
    static <E, T> Field<T> of(Class<E> entry, String key, Step step, FieldType<T> type, Function<E, T> reader,
            BiConsumer<E, T> writer) {
        return new Field<>(key, Kind.of(entry), step, type,
                reader == null ? null : from -> reader.apply(entry.cast(from)),
                writer == null ? null : (to, value) -> writer.accept(entry.cast(to), value),
                Set.of(), from -> true, null);
    }

    /** The same field, required for something. */
    Field<T> required(Requirement requirement) {
        return new Field<>(key, kind, step, type, reader, writer, Set.of(requirement), applies,
                appliesSql);
    }

    /**
     * The same field, shown and required only when a condition holds.
     *
     * @param sql the same condition for whoever reads many at once, about {@code p}, the participation, or {@code a}, the row
     */
    <E> Field<T> when(Class<E> entry, Predicate<E> condition, String sql) {
        return new Field<>(key, kind, step, type, reader, writer, requiredFor,
                from -> condition.test(entry.cast(from)), sql);
    }

    /** Names the field everywhere: requests, history, labels ({@code field.<key>}); a row's begins with its kind. */
    public String key() {
        return key;
    }

    /**
     * The column that keeps it in the table of its {@linkplain Kind#table() kind}: the key without its kind, in the words of
     * SQL. A project and a place are kept by their keys.
     */
    String column() {
        String name = key.substring(key.indexOf('.') + 1).replaceAll("([A-Z]|(?<=\\D)\\d+)", "_$1").toLowerCase(Locale.ROOT);
        return type instanceof FieldType.ProjectOf ? name + "_id"
                : type instanceof FieldType.PlaceNumber ? name + "_number" : name;
    }

    /** Its value in a statement about {@code p}, the participation, or {@code a}, the row: nothing where it does not apply. */
    String sql() {
        String value = (kind == Kind.PARTICIPATION ? "p." : "a.") + column();
        return appliesSql == null ? value : "case when " + appliesSql + " then " + value + " end";
    }

    /** What it belongs to. */
    public Kind kind() {
        return kind;
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

    /** Whether it applies to an entry as it is now. */
    boolean appliesTo(Object entry) {
        return applies.test(entry);
    }

    T read(Object entry) {
        return reader.apply(entry);
    }

    /** The value as text, or {@code null}. */
    String text(Object entry) {
        T value = read(entry);
        return value == null ? null : type.format(value);
    }

    /** Writes a parsed value; {@code null} empties the field. */
    void write(Object entry, T value) {
        writer.accept(entry, value);
    }

    /** Takes a value over from another entry of the kind. */
    void copy(Object from, Object to) {
        write(to, read(from));
    }

    @Override
    public String toString() {
        return key;
    }
}
