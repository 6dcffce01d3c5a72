package no.jobbsjanse.portal.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.reporting.Chart.Form;
import no.jobbsjanse.portal.reporting.Chart.Series;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.reporting.Comparison;
import no.jobbsjanse.reporting.Lasting;
import no.jobbsjanse.reporting.PublicFigures;

/** Charts of who takes part, and for how long. */
final class ParticipationCharts {

    private final Comparison figures;
    private final PublicFigures here;
    private final String place;
    private final Texts texts;
    private final FigureWords words;

    /** @param place what the figures are of, in words */
    ParticipationCharts(Comparison figures, String place, Texts texts) {
        this.figures = figures;
        this.here = figures.here();
        this.place = place;
        this.texts = texts;
        this.words = new FigureWords(texts);
    }

    Chart statuses() {
        List<ParticipationStatus> statuses = List.of(ParticipationStatus.values());
        List<String> labels = statuses.stream().map(status -> texts.get("status." + status)).toList();
        OptionalLong active = here.status(ParticipationStatus.ACTIVE);
        OptionalLong begun = here.status(ParticipationStatus.UNDER_REGISTRATION);
        String sentence = active.isPresent() && begun.isPresent()
                ? texts.format("chart.status.sentence", FigureWords.whole(active.getAsLong() + begun.getAsLong()),
                        words.count(active), words.count(begun))
                : texts.get("chart.status.plain");
        return new Chart("status", texts.get("chart.status"), sentence, Form.BARS, labels,
                List.of(new Series(place, statuses.stream().map(status -> words.value(here.status(status))).toList())),
                head(texts.get("chart.status.column"), country -> List.of(country)),
                statuses.stream().map(status -> row(texts.get("status." + status),
                        one -> List.of(words.count(one.status(status))))).toList(), null);
    }

    Chart months() {
        List<YearMonth> months = here.months();
        YearMonth last = months.get(months.size() - 1);
        OptionalLong now = here.tookPart(last);
        OptionalLong before = here.tookPart(last.minusYears(1));
        String sentence = now.isPresent() && before.isPresent() ? texts.format("chart.months.sentence",
                words.month(last), words.count(now), words.count(before)) : texts.get("chart.months.plain");
        return new Chart("months", texts.get("chart.months"), sentence, Form.STACKS,
                months.stream().map(words::shortMonth).toList(),
                List.of(new Series(texts.get("chart.months.stayed"), months.stream().map(month -> words.value(here.stayed(month))).toList()),
                        new Series(texts.get("chart.months.ended"), months.stream().map(month -> words.value(here.ended(month))).toList()),
                        new Series(texts.get("chart.months.whole"), months.stream().map(month -> words.value(here.tookPart(month))).toList())),
                head(texts.get("chart.months.column"), name -> List.of(texts.with("chart.months.took", name),
                        texts.with("chart.months.ofThose", name))),
                months.stream().map(month -> row(words.month(month), one -> List.of(words.count(one.tookPart(month)),
                        words.count(one.ended(month))))).toList(), null);
    }

    Chart years() {
        List<Integer> years = here.years();
        int year = years.get(years.size() - 1) - 1;
        OptionalLong started = here.started(year);
        OptionalLong ended = here.ended(year);
        String sentence = started.isPresent() && ended.isPresent() ? texts.format("chart.years.sentence",
                String.valueOf(year), words.count(started), words.count(ended)) : texts.get("chart.years.plain");
        return new Chart("years", texts.get("chart.years"), sentence, Form.COLUMNS,
                years.stream().map(String::valueOf).toList(),
                List.of(new Series(texts.get("chart.years.started"), years.stream().map(one -> words.value(here.started(one))).toList()),
                        new Series(texts.get("chart.years.ended"), years.stream().map(one -> words.value(here.ended(one))).toList())),
                head(texts.get("chart.years.column"), name -> List.of(texts.with("chart.years.startedIn", name),
                        texts.with("chart.years.endedIn", name))),
                years.stream().map(one -> row(String.valueOf(one), place -> List.of(words.count(place.started(one)),
                        words.count(place.ended(one))))).toList(), null);
    }

    Chart lasting(int year) {
        List<Lasting> lasting = List.of(Lasting.values());
        OptionalInt median = here.median(year);
        String sentence = median.isEmpty() ? texts.get("chart.lasting.plain")
                : texts.format("chart.lasting.sentence", String.valueOf(year), median.getAsInt());
        OptionalInt country = figures.country().map(one -> one.median(year)).orElse(OptionalInt.empty());
        if (median.isPresent() && country.isPresent()) {
            sentence += " " + texts.format("chart.lasting.country", country.getAsInt());
        }
        return new Chart("lasting", texts.with("chart.lasting", String.valueOf(year)), sentence, Form.BARS,
                Arrays.stream(Lasting.values()).map(one -> texts.get("lasting." + one)).toList(),
                series(one -> lasting.stream().map(months -> words.share(one.lasted(year, months), one.ended(year), "–")).toList()),
                head(texts.get("chart.lasting.column"), this::countAndPercent),
                lasting.stream().map(months -> row(texts.get("lasting." + months), one -> List.of(
                        words.count(one.lasted(year, months)), words.percent(one.lasted(year, months), one.ended(year)))))
                        .toList(), null);
    }

    /** One series for what was asked for, one for the country beside it. */
    List<Series> series(Function<PublicFigures, List<Chart.Value>> values) {
        List<Series> series = new ArrayList<>(List.of(new Series(place, values.apply(here))));
        figures.country().ifPresent(country -> series.add(new Series(texts.get("statistics.country"), values.apply(country))));
        return series;
    }

    /** The headings of a table: what each line is about, then the same of what was asked for and of the country. */
    List<String> head(String first, Function<String, List<String>> columns) {
        return Stream.of(List.of(first), columns.apply(place), figures.country().isEmpty() ? List.<String>of()
                : columns.apply(texts.get("statistics.country"))).flatMap(List::stream).toList();
    }

    /** A line of such a table. */
    List<String> row(String first, Function<PublicFigures, List<String>> columns) {
        return Stream.of(List.of(first), columns.apply(here), figures.country().map(columns).orElse(List.of()))
                .flatMap(List::stream).toList();
    }

    /** How many, and how many of a hundred. */
    List<String> countAndPercent(String name) {
        return List.of(texts.with("chart.count", name), texts.with("chart.percent", name));
    }
}
