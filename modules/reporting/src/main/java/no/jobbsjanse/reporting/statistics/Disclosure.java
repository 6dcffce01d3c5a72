package no.jobbsjanse.reporting.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which groups of people may not be told of, so that nobody can be known from a table: those of fewer than
 * {@value #LEAST}, and as many others as it takes that these cannot be worked out from sums and differences.
 *
 * <p>What can be worked out is asked in two ways, until nothing more is found. A sum whose small parts are left out gives
 * them away together: they must be at least {@value #LEAST}, with room enough that none of them follows. And all sums
 * together are equations in what is left out: solved exactly, none of it may come out as a number. To leave out more is
 * always safe, so what two tables leave out can be put together.
 *
 * @param <K> names a group
 */
final class Disclosure<K> {

    /** The smallest group that is told of (domain.md § 4). */
    static final int LEAST = 5;

    /**
     * A group that is all of its parts together.
     *
     * @param whole the group
     * @param parts groups without anybody in common
     */
    private record Sum<K>(K whole, List<K> parts) {

        boolean concerns(Set<K> groups) {
            return groups().anyMatch(groups::contains);
        }

        Stream<K> groups() {
            return Stream.concat(Stream.of(whole), parts.stream());
        }
    }

    private final Map<K, Long> counts = new LinkedHashMap<>();
    private final Set<K> told = new HashSet<>();
    private final Set<K> vague = new HashSet<>();
    private final Set<K> sooner = new HashSet<>();
    private final List<Sum<K>> sums = new ArrayList<>();

    /** A group that is shown if it is large enough, or nobody. */
    Disclosure<K> tell(K group, long count) {
        counts.put(group, count);
        told.add(group);
        return this;
    }

    /** A group that is shown if it is large enough: it is not said either that it is nobody. */
    Disclosure<K> tellVaguely(K group, long count) {
        vague.add(group);
        return tell(group, count);
    }

    /** A group that is shown if it is large enough, and given up before others where something has to be. */
    Disclosure<K> tellIfItMayBe(K group, long count) {
        sooner.add(group);
        return tell(group, count);
    }

    /** A group that is shown nowhere, and must not follow from what is. */
    Disclosure<K> keep(K group, long count) {
        counts.put(group, count);
        return this;
    }

    /** One group is all of the others together; all of them have been given. */
    Disclosure<K> sum(K whole, List<K> parts) {
        sums.add(new Sum<>(whole, List.copyOf(parts)));
        return this;
    }

    /** What may be shown. */
    Map<K, Long> shown() {
        Set<K> unknown = counts.keySet().stream().filter(group -> !told.contains(group) || isSmall(group))
                .collect(Collectors.toCollection(HashSet::new));
        Optional<K> more;
        do {
            more = tooNarrow(unknown).or(() -> followed(unknown));
        } while (more.map(unknown::add).orElse(false));
        Map<K, Long> shown = new LinkedHashMap<>(counts);
        shown.keySet().removeAll(unknown);
        return shown;
    }

    private boolean isSmall(K group) {
        long count = counts.get(group);
        return count < LEAST && (count != 0 || vague.contains(group));
    }

    /** What else has to be left out because a sum says too much of the small parts that are. One at a time: it may do for others. */
    private Optional<K> tooNarrow(Set<K> unknown) {
        return sums.stream().filter(sum -> isTooNarrow(sum, unknown)).findFirst()
                .map(sum -> smallest(sum.parts(), unknown).orElse(sum.whole()));
    }

    private boolean isTooNarrow(Sum<K> sum, Set<K> unknown) {
        List<K> out = sum.parts().stream().filter(unknown::contains).toList();
        if (unknown.contains(sum.whole()) || counts.get(sum.whole()) == 0 || out.stream().noneMatch(this::isSmall)) {
            return false;
        }
        long together = out.stream().mapToLong(counts::get).sum();
        long known = out.stream().filter(part -> told.contains(part) && !vague.contains(part)).count();
        return together < LEAST || together - known < LEAST - 1;
    }

    /** What else has to be left out because something that is follows from the sums: of what it follows from, the least. */
    private Optional<K> followed(Set<K> unknown) {
        return determined(unknown).entrySet().stream().filter(one -> told.contains(one.getKey()) || isSmall(one.getKey()))
                .flatMap(one -> smallest(one.getValue().knowns().stream().filter(told::contains).toList(), unknown)
                        .or(() -> beside(Set.of(one.getKey()), unknown)).stream())
                .findFirst();
    }

    /**
     * What to leave out beside some groups: something in a sum with them; farther away if there is nothing. Empty only
     * where everybody concerned is nobody.
     */
    private Optional<K> beside(Set<K> groups, Set<K> unknown) {
        List<Sum<K>> near = sums.stream().filter(sum -> sum.concerns(groups)).toList();
        Set<K> wider = near.stream().flatMap(Sum::groups).filter(unknown::contains)
                .collect(Collectors.toCollection(HashSet::new));
        wider.addAll(groups);
        List<K> around = sums.stream().filter(sum -> sum.concerns(wider)).flatMap(Sum::groups).filter(sooner::contains).toList();
        return smallest(near.stream().flatMap(sum -> sum.parts().stream()).toList(), unknown)
                .or(() -> smallest(around, unknown)).or(() -> smallest(near.stream().map(Sum::whole).toList(), unknown))
                .or(() -> wider.equals(groups) ? Optional.empty() : beside(wider, unknown));
    }

    private Optional<K> smallest(List<K> groups, Set<K> unknown) {
        return groups.stream().filter(group -> !unknown.contains(group) && counts.get(group) != 0)
                .min(Comparator.comparing((K group) -> !sooner.contains(group)).thenComparing(counts::get));
    }

    /** The unknown groups whose number the sums give, told all that is not unknown, and how. */
    private Map<K, Equation<K>> determined(Set<K> unknown) {
        Map<K, Equation<K>> solved = new LinkedHashMap<>();
        for (Sum<K> sum : sums) {
            Equation<K> equation = new Equation<>();
            add(equation, sum.whole(), 1, unknown);
            sum.parts().forEach(part -> add(equation, part, -1, unknown));
            equation.eliminate(solved);
            equation.pivot().ifPresent(pivot -> {
                equation.normalise(pivot);
                solved.values().forEach(other -> other.eliminate(pivot, equation));
                solved.put(pivot, equation);
            });
        }
        solved.values().removeIf(equation -> !equation.isAlone());
        return solved;
    }

    private void add(Equation<K> equation, K group, long coefficient, Set<K> unknown) {
        if (unknown.contains(group)) {
            equation.addUnknown(group, coefficient);
        } else if (counts.get(group) != 0) {
            equation.addKnown(group, coefficient);
        }
    }
}
