package no.jobbsjanse.portal.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.reporting.Chart.Form;
import no.jobbsjanse.portal.reporting.Chart.Series;
import no.jobbsjanse.portal.reporting.Chart.Value;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.Figures.Skill;
import no.jobbsjanse.reporting.Comparison;
import no.jobbsjanse.reporting.PublicFigures;
import no.jobbsjanse.reporting.Steps;

/** Charts of how it went for those who ended. */
final class ResultCharts {

    private final Comparison figures;
    private final PublicFigures here;
    private final ParticipationCharts tables;
    private final Texts texts;
    private final FigureWords words;

    ResultCharts(Comparison figures, ParticipationCharts tables, Texts texts) {
        this.figures = figures;
        this.here = figures.here();
        this.tables = tables;
        this.texts = texts;
        this.words = new FigureWords(texts);
    }

    /** @param targets per cent, by year; a year without a target is not there */
    Chart attainment(int year, Map<Integer, Integer> targets) {
        List<Integer> years = here.years();
        List<Series> series = new ArrayList<>(tables.series(one -> years.stream()
                .map(each -> words.share(one.attained(each), one.counted(each), "–")).toList()));
        boolean targeted = years.stream().anyMatch(each -> targets.containsKey(each));
        if (targeted) {
            series.add(new Series(texts.get("chart.attainment.target"),
                    years.stream().map(each -> FigureWords.percent(target(targets, each))).toList()));
        }
        List<String> head = new ArrayList<>(tables.head(texts.get("chart.years.column"), name -> List.of(
                texts.with("chart.attainment.counted", name), texts.with("chart.attainment.attained", name),
                texts.with("chart.percent", name))));
        List<List<String>> rows = new ArrayList<>();
        years.forEach(each -> rows.add(new ArrayList<>(tables.row(String.valueOf(each), one -> List.of(
                words.count(one.counted(each)), words.count(one.attained(each)),
                words.percent(one.attained(each), one.counted(each)))))));
        if (targeted) {
            head.add(texts.get("chart.attainment.targetPercent"));
            years.forEach(each -> rows.get(years.indexOf(each)).add(FigureWords.percent(target(targets, each)).text()
                    .replace("\u00a0%", "")));
        }
        return new Chart("attainment", texts.get("chart.attainment"), attained(year, target(targets, year)), Form.LINES,
                years.stream().map(String::valueOf).toList(), series, head, rows, null);
    }

    private static OptionalInt target(Map<Integer, Integer> targets, int year) {
        return targets.containsKey(year) ? OptionalInt.of(targets.get(year)) : OptionalInt.empty();
    }

    private String attained(int year, OptionalInt target) {
        OptionalLong share = FigureWords.share(here.attained(year), here.counted(year));
        if (share.isEmpty()) {
            return texts.get("chart.attainment.plain");
        }
        StringBuilder sentence = new StringBuilder(texts.format("chart.attainment.sentence", share.getAsLong(), String.valueOf(year)));
        figures.country().map(country -> FigureWords.share(country.attained(year), country.counted(year)))
                .filter(OptionalLong::isPresent).ifPresent(country -> sentence.append(" ")
                        .append(texts.format("chart.attainment.country", country.getAsLong())));
        target.ifPresent(percent -> sentence.append(" ").append(texts.format("chart.attainment.goal", percent)));
        return sentence.toString();
    }

    Chart reasons(int year, List<Code> reasons) {
        return exits("reasons", year, reasons, one -> code -> one.reason(year, code.code()));
    }

    /** Those nobody ended for, here or in the country, are left out. */
    Chart subreasons(int year, List<Code> subreasons) {
        List<Code> some = subreasons.stream().filter(code -> has(here, year, code)
                || figures.country().filter(country -> has(country, year, code)).isPresent()).toList();
        return exits("subreasons", year, some, one -> code -> one.subreason(year, code.parent(), code.code()));
    }

    private static boolean has(PublicFigures figures, int year, Code code) {
        return figures.subreason(year, code.parent(), code.code()).orElse(1) > 0;
    }

    private Chart exits(String key, int year, List<Code> codes,
            Function<PublicFigures, Function<Code, OptionalLong>> count) {
        Optional<Code> most = codes.stream().filter(code -> FigureWords.share(count.apply(here).apply(code), here.ended(year)).orElse(0) > 0)
                .max(Comparator.comparing(code -> count.apply(here).apply(code).getAsLong()));
        String sentence = most.map(code -> texts.format("chart." + key + ".sentence", String.valueOf(year), texts.of(code),
                FigureWords.share(count.apply(here).apply(code), here.ended(year)).getAsLong()))
                .orElseGet(() -> texts.get("chart.reasons.plain"));
        List<String> labels = codes.stream().map(texts::of).toList();
        return new Chart(key, texts.with("chart." + key, String.valueOf(year)), sentence, Form.BARS, labels,
                tables.series(one -> codes.stream().map(code -> words.share(count.apply(one).apply(code), one.ended(year), "–")).toList()),
                tables.head(texts.get("chart.reasons.column"), tables::countAndPercent),
                codes.stream().map(code -> tables.row(texts.of(code), one -> List.of(words.count(count.apply(one).apply(code)),
                        words.percent(count.apply(one).apply(code), one.ended(year))))).toList(), null);
    }

    Chart norwegian(int year) {
        List<String> labels = new ArrayList<>();
        List<List<Value>> values = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Skill skill : Skill.values()) {
            String name = texts.get("skill." + skill);
            tables.head(name, List::of).stream().skip(1).forEach(place -> labels.add(figures.country().isEmpty() ? name
                    : texts.format("chart.norwegian.of", name, place)));
            for (PublicFigures one : figures.country().map(country -> List.of(here, country)).orElse(List.of(here))) {
                values.add(Arrays.stream(Steps.values()).map(steps -> words.share(one.came(year, skill, steps),
                        one.levelsKnown(year, skill), "–")).toList());
                List<String> row = new ArrayList<>(List.of(labels.get(rows.size()), words.count(one.levelsKnown(year, skill))));
                Arrays.stream(Steps.values()).forEach(steps -> row.add(words.percent(one.came(year, skill, steps),
                        one.levelsKnown(year, skill))));
                rows.add(row);
            }
        }
        List<Series> series = Arrays.stream(Steps.values()).map(steps -> new Series(texts.get("steps." + steps),
                values.stream().map(bar -> bar.get(steps.ordinal())).toList())).toList();
        List<String> head = new ArrayList<>(List.of(texts.get("chart.norwegian.column"), texts.get("chart.norwegian.known")));
        series.forEach(steps -> head.add(texts.with("chart.percent", steps.label())));
        return new Chart("norwegian", texts.with("chart.norwegian", String.valueOf(year)), spoken(year), Form.SHARES,
                labels, series, head, rows, null);
    }

    private String spoken(int year) {
        OptionalLong known = here.levelsKnown(year, Skill.SPEAKING);
        List<OptionalLong> up = List.of(Steps.ONE, Steps.TWO, Steps.MORE).stream()
                .map(steps -> here.came(year, Skill.SPEAKING, steps)).toList();
        return known.orElse(0) == 0 || up.stream().anyMatch(OptionalLong::isEmpty) ? texts.get("chart.norwegian.plain")
                : texts.format("chart.norwegian.sentence", FigureWords.share(OptionalLong.of(up.stream()
                        .mapToLong(OptionalLong::getAsLong).sum()), known).getAsLong(), String.valueOf(year));
    }

    Chart unspecific(int year) {
        List<Integer> years = here.years();
        OptionalLong share = FigureWords.share(here.unspecific(year), here.ended(year));
        return new Chart("unspecific", texts.get("chart.unspecific"), share.isEmpty() ? texts.get("chart.unspecific.plain")
                : texts.format("chart.unspecific.sentence", share.getAsLong(), String.valueOf(year)), Form.COLUMNS,
                years.stream().map(String::valueOf).toList(),
                tables.series(one -> years.stream().map(each -> words.share(one.unspecific(each), one.ended(each), "–")).toList()),
                tables.head(texts.get("chart.years.column"), name -> List.of(texts.with("chart.years.endedIn", name),
                        texts.with("chart.unspecific.count", name), texts.with("chart.percent", name))),
                years.stream().map(each -> tables.row(String.valueOf(each), one -> List.of(words.count(one.ended(each)),
                        words.count(one.unspecific(each)), words.percent(one.unspecific(each), one.ended(each))))).toList(), null);
    }
}
