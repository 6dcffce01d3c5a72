package no.jobbsjanse.registry.importing;

import java.util.List;
import java.util.stream.Stream;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.registry.EditConflict;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.ImportResult.Refusal;
import no.jobbsjanse.registry.Imports;
import no.jobbsjanse.registry.Registration;

/** A row is refused, and its transaction rolled back. */
class LineRefused extends RuntimeException {

    private final transient List<Refusal> refusals;
    private final boolean whole;

    private LineRefused(List<Refusal> refusals, boolean whole) {
        super("a row of a file is refused");
        this.refusals = refusals;
        this.whole = whole;
    }

    static LineRefused field(String field, BrokenRule rule) {
        return new LineRefused(List.of(refusal(field, rule)), false);
    }

    static LineRefused conflict(EditConflict conflict) {
        return new LineRefused(List.of(new Refusal(conflict.field().key(), Imports.CONFLICT,
                List.of(conflict.by(), conflict.at().toString()))), false);
    }

    static LineRefused elsewhere(Field<?> place) {
        return new LineRefused(List.of(refusal(place.key(), new BrokenRule("import.otherPlace"))), true);
    }

    static LineRefused whole(BrokenRule rule) {
        return new LineRefused(List.of(refusal(null, rule)), true);
    }

    static LineRefused line(String rule) {
        return new LineRefused(List.of(new Refusal(null, rule, List.of())), true);
    }

    static LineRefused registration(Registration.Incomplete incomplete) {
        List<Refusal> missing = incomplete.missing().stream()
                .map(field -> refusal(field.key(), new BrokenRule("field.required"))).toList();
        List<Refusal> broken = incomplete.broken().entrySet().stream()
                .map(one -> refusal(one.getKey(), one.getValue())).toList();
        return new LineRefused(Stream.concat(missing.stream(), broken.stream()).toList(), true);
    }

    private static Refusal refusal(String field, BrokenRule rule) {
        return new Refusal(field, rule.key(), rule.arguments());
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Whether nothing else of the row can be tried. */
    boolean isWhole() {
        return whole;
    }
}
