package no.jobbsjanse.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static Map<String, Long> list(long... parts) {
        Disclosure<String> disclosure = new Disclosure<>();
        disclosure.tell("all", Arrays.stream(parts).sum());
        List<String> names = IntStream.range(0, parts.length).mapToObj(String::valueOf).toList();
        names.forEach(name -> disclosure.tell(name, parts[Integer.parseInt(name)]));
        return disclosure.sum("all", names).shown();
    }

    @Test
    void groups_of_five_and_more_and_of_nobody_are_shown() {
        assertThat(list(5, 0, 12)).containsOnlyKeys("all", "0", "1", "2");
    }

    @Test
    void a_small_group_takes_another_with_it_because_of_the_sum() {
        assertThat(list(3, 9, 40)).containsOnlyKeys("all", "2");
        assertThat(list(3, 9, 40, 0)).containsOnlyKeys("all", "2", "3");
    }

    @Test
    void what_is_left_out_is_together_no_small_group_either() {
        assertThat(list(1, 2, 9, 40)).containsOnlyKeys("all", "3");
    }

    @Test
    void what_is_left_out_has_room_to_be_something_else() {
        // Five times one: whoever knows that nobody is shown as 0 would know them all.
        assertThat(list(1, 1, 1, 1, 1, 30)).containsOnlyKeys("all");
    }

    @Test
    void where_nothing_is_left_to_hide_the_sum_goes() {
        assertThat(list(2, 3)).isEmpty();
        assertThat(list(3, 0)).containsOnlyKeys("1");
    }

    @Test
    void nothing_is_given_up_that_would_not_help() {
        Map<String, Long> shown = new Disclosure<String>().tell("ended", 40).tell("work", 24).tell("school", 6)
                .tell("broken off", 10).tell("full time", 24).tell("upper secondary", 6).tell("other", 7).tell("abroad", 3)
                .tell("says nothing", 7).tell("counted", 40)
                .sum("ended", List.of("work", "school", "broken off")).sum("work", List.of("full time"))
                .sum("school", List.of("upper secondary")).sum("broken off", List.of("other", "abroad"))
                .sum("says nothing", List.of("other"))
                .sum("counted", List.of("full time", "upper secondary", "other", "abroad")).shown();

        assertThat(shown).containsOnlyKeys("ended", "work", "school", "broken off", "full time", "upper secondary", "counted");
    }

    @Test
    void a_small_group_that_is_shown_nowhere_does_not_follow() {
        Map<String, Long> shown = new Disclosure<String>().tell("counted", 57).tell("ended", 59).keep("left out", 2)
                .sum("ended", List.of("counted", "left out")).shown();
        assertThat(shown).hasSizeLessThan(2);
    }

    @Test
    void a_large_group_that_is_shown_nowhere_may_follow() {
        assertThat(new Disclosure<String>().tell("counted", 50).tell("ended", 59).keep("left out", 9)
                .sum("ended", List.of("counted", "left out")).shown()).hasSize(2);
    }

    @Test
    void a_vague_group_does_not_say_that_it_is_nobody() {
        assertThat(new Disclosure<String>().tell("took part", 40).tellVaguely("ended", 0).tell("stayed", 40)
                .sum("took part", List.of("ended", "stayed")).shown()).containsOnlyKeys("took part");
    }

    @Test
    void nobody_of_nobody_takes_nothing_with_it() {
        assertThat(new Disclosure<String>().tell("took part", 0).tellVaguely("ended", 0).tell("stayed", 0).tell("other", 50)
                .sum("took part", List.of("ended", "stayed")).shown()).containsOnlyKeys("took part", "stayed", "other");
    }

    @Test
    void a_part_that_has_parts_of_its_own_does_not_follow_from_them() {
        Map<String, Long> shown = new Disclosure<String>().tell("all", 40).tell("work", 3).tell("break", 12)
                .tell("other", 25).tell("ill", 6).tell("moved", 6)
                .sum("all", List.of("work", "break", "other")).sum("break", List.of("ill", "moved")).shown();
        assertThat(shown).containsKey("all").doesNotContainKeys("work", "break");
        assertThat(shown.keySet().containsAll(List.of("ill", "moved"))).isFalse();
    }

    /** Tables of years and reasons with every sum, each reason once more in parts, small numbers and nobody among them. */
    @RepeatedTest(300)
    void nothing_left_out_follows_from_what_is_shown(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int rows = 1 + random.nextInt(4);
        int columns = 1 + random.nextInt(5);
        int parts = 1 + random.nextInt(3);
        int most = random.nextBoolean() ? 12 : 60;
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, List<String>> sums = new LinkedHashMap<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                for (int part = 0; part < parts; part++) {
                    String leaf = row + " " + column + " " + part;
                    long count = random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(most);
                    counts.put(leaf, count);
                    put(counts, sums, row + " " + column, leaf, count);
                    put(counts, sums, "row " + row, row + " " + column, count);
                    put(counts, sums, "column " + column, row + " " + column, count);
                    put(counts, sums, "all", "row " + row, count);
                    put(counts, sums, "all too", "column " + column, count);
                }
            }
        }
        List<Map.Entry<String, List<String>>> equations = new ArrayList<>(sums.entrySet());
        equations.add(Map.entry("all", sums.get("all too")));
        equations.removeIf(sum -> sum.getKey().equals("all too"));
        counts.remove("all too");
        Disclosure<String> disclosure = new Disclosure<>();
        counts.forEach(disclosure::tell);
        equations.forEach(sum -> disclosure.sum(sum.getKey(), sum.getValue()));

        Map<String, Long> shown = disclosure.shown();

        assertThat(shown).allSatisfy((group, count) -> assertThat(count).matches(one -> one == 0 || one >= 5));
        assertThat(counts).containsAllEntriesOf(shown);
        assertThat(following(counts, equations, shown)).isEmpty();
        equations.forEach(sum -> {
            String whole = sum.getKey();
            List<String> out = sum.getValue().stream().filter(part -> !shown.containsKey(part)).toList();
            if (shown.containsKey(whole) && out.stream().anyMatch(part -> counts.get(part) < 5)) {
                assertThat(out).hasSizeGreaterThan(1);
                assertThat(out.stream().mapToLong(counts::get).sum()).as(whole).isGreaterThanOrEqualTo(5);
            }
        });
    }

    private static void put(Map<String, Long> counts, Map<String, List<String>> sums, String whole, String part,
            long count) {
        counts.merge(whole, count, Long::sum);
        List<String> known = sums.computeIfAbsent(whole, one -> new ArrayList<>());
        if (!known.contains(part)) {
            known.add(part);
        }
    }

    /**
     * By another way than the code goes: what is left out follows exactly if an equation that says so adds nothing to
     * the rank of the others. Whole numbers, without fractions.
     */
    private static List<String> following(Map<String, Long> counts, List<Map.Entry<String, List<String>>> sums,
            Map<String, Long> shown) {
        List<String> out = counts.keySet().stream().filter(group -> !shown.containsKey(group)).toList();
        List<BigInteger[]> equations = new ArrayList<>();
        sums.forEach(sum -> {
            BigInteger[] equation = zeros(out.size());
            for (int at = 0; at < out.size(); at++) {
                equation[at] = BigInteger.valueOf((out.get(at).equals(sum.getKey()) ? 1 : 0)
                        - (sum.getValue().contains(out.get(at)) ? 1 : 0));
            }
            equations.add(equation);
        });
        int rank = rank(equations);
        return IntStream.range(0, out.size()).filter(at -> {
            List<BigInteger[]> more = new ArrayList<>(equations);
            BigInteger[] alone = zeros(out.size());
            alone[at] = BigInteger.ONE;
            more.add(alone);
            return rank(more) == rank;
        }).mapToObj(out::get).toList();
    }

    private static BigInteger[] zeros(int size) {
        BigInteger[] zeros = new BigInteger[size];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }

    /** Bareiss' elimination. */
    private static int rank(List<BigInteger[]> equations) {
        List<BigInteger[]> rows = new ArrayList<>(equations.stream().map(BigInteger[]::clone).toList());
        int rank = 0;
        BigInteger before = BigInteger.ONE;
        for (int column = 0; !rows.isEmpty() && column < rows.get(0).length && rank < rows.size(); column++) {
            int found = rank;
            while (found < rows.size() && rows.get(found)[column].signum() == 0) {
                found++;
            }
            if (found == rows.size()) {
                continue;
            }
            BigInteger[] pivot = rows.set(found, rows.get(rank));
            rows.set(rank, pivot);
            for (int row = rank + 1; row < rows.size(); row++) {
                BigInteger[] other = rows.get(row);
                BigInteger factor = other[column];
                for (int at = 0; at < other.length; at++) {
                    other[at] = other[at].multiply(pivot[column]).subtract(pivot[at].multiply(factor)).divide(before);
                }
            }
            before = pivot[column];
            rank++;
        }
        return rank;
    }
}
