package no.jobbsjanse.portal.registry;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.registry.OwnReportText.Entry;
import no.jobbsjanse.portal.registry.OwnReportText.Fact;
import no.jobbsjanse.portal.registry.OwnReportText.Period;

/** The report that a participant may ask for, as a file for other programs: values as they are kept, and in words. */
final class OwnReportJson {

    /** What is the same for everybody: texts {@code ownreport.<key>}, as on the page. */
    static final List<String> ABOUT = List.of("purpose", "basis", "controller", "retention", "retention.archive",
            "retention.log", "rights.rectify", "rights.erase", "rights.research", "rights.complain");

    private OwnReportJson() {
    }

    static JsonObject of(OwnReportText report, Texts texts) {
        JsonObjectBuilder about = Answer.object();
        ABOUT.forEach(key -> about.add(key, texts.get("ownreport." + key)));
        return Answer.object().add("language", texts.getLanguage().code()).add("madeAt", report.at().toString())
                .add("made", report.made()).add("person", all(report.person(), OwnReportJson::fact))
                .add("participations", all(report.periods(), OwnReportJson::period))
                .add("sources", sources(report))
                .add("recipients", Answer.object().add("deliveries", all(report.deliveries(), delivery ->
                                entry(delivery.entry()).add("fields", all(delivery.facts(), OwnReportJson::fact))))
                        .add("municipalities", all(report.mergers(), OwnReportJson::entry))
                        .add("support", all(report.support(), OwnReportJson::entry))
                        .add("nationalExtracts", report.national()))
                .add("looks", all(report.looks(), OwnReportJson::entry)).add("about", about).build();
    }

    private static JsonArrayBuilder sources(OwnReportText report) {
        JsonArrayBuilder array = Answer.array();
        report.sources().forEach(array::add);
        return array;
    }

    static JsonObjectBuilder period(Period period) {
        return Answer.object().add("id", period.id()).add("title", period.title())
                .add("groups", all(period.groups(), group -> Answer.object().add("title", group.title())
                        .add("fields", all(group.facts(), OwnReportJson::fact))))
                .add("history", all(period.history(), OwnReportJson::entry));
    }

    private static JsonObjectBuilder fact(Fact fact) {
        JsonObjectBuilder json = Answer.object().add("key", fact.key()).add("label", fact.label())
                .add("text", fact.value());
        return fact.stored() == null ? json.addNull("value") : json.add("value", fact.stored());
    }

    private static JsonObjectBuilder entry(Entry entry) {
        JsonObjectBuilder json = Answer.object().add("at", entry.at().toString()).add("who", entry.who())
                .add("what", entry.what()).add("note", entry.note());
        return entry.before().isEmpty() && entry.after().isEmpty() ? json
                : json.add("before", entry.before()).add("after", entry.after());
    }

    private static <T> JsonArrayBuilder all(List<T> those, Function<T, JsonObjectBuilder> json) {
        JsonArrayBuilder array = Answer.array();
        those.forEach(one -> array.add(json.apply(one)));
        return array;
    }
}
