package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.LogEntry;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.portal.access.LogLine;
import no.jobbsjanse.portal.access.PurposeText;
import no.jobbsjanse.portal.access.PlaceText;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.portal.page.NameText;
import no.jobbsjanse.portal.registry.OwnReportText.Entry;
import no.jobbsjanse.portal.registry.OwnReportText.Fact;
import no.jobbsjanse.registry.Change;
import no.jobbsjanse.registry.ChangeSource;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.registry.OwnParticipation;
import no.jobbsjanse.registry.OwnReport;
import no.jobbsjanse.registry.OwnReports;
import no.jobbsjanse.registry.PersonFact;
import no.jobbsjanse.reporting.DeliveredRow;
import no.jobbsjanse.reporting.DeliveredRows;

/** The report that a participant may ask for, in words: from what the register keeps, and from what was delivered. */
@RequestScoped
public class OwnReportTexts {

    private static final String CASE_FOUND = "caseFound";

    @Inject
    private WorkContext context;

    @Inject
    private OwnReports reports;

    @Inject
    private DeliveredRows delivered;

    @Inject
    private FieldWords words;

    @Inject
    private Codebook codebook;

    @Inject
    private Places places;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    /** Makes it, which stands in the access log from now on; as {@link OwnReports#of}. */
    Optional<OwnReportText> of(UUID participation) {
        return reports.of(context.mandate(), participation).map(report -> text(participation, report));
    }

    private OwnReportText text(UUID asked, OwnReport report) {
        OffsetDateTime now = clock.now();
        List<UUID> hers = report.participations().stream().map(OwnParticipation::id).toList();
        return new OwnReportText(now, texts.format("ownreport.made", OwnPeriodText.moment(now),
                context.mandate().actor().name(), PlaceText.of(texts, places, context.mandate().scope())),
                report.person().nameState() == NameState.PROTECTED, person(report),
                report.participations().stream().map(one -> OwnPeriodText.of(one, words::of, texts)).toList(), sources(report),
                delivered.of(context.mandate(), hers).stream().map(this::delivery).toList(), mergers(report),
                support(report), texts.get("ownreport.national." + (report.isInNationalExtracts() ? "in"
                        : report.isReserved() ? "reserved" : "out")),
                report.looks().stream().map(this::look).toList(),
                "innsyn-" + asked.toString().substring(0, 8) + ".json");
    }

    private List<Fact> person(OwnReport report) {
        String name = report.person().name() == null ? null : report.person().name().full();
        Stream<Fact> facts = Stream.of(
                new Fact(PersonFact.NAME.key(), texts.get("history.person.name"),
                        name == null ? texts.get("name." + report.person().nameState()) : NameText.of(name), name),
                new Fact(PersonFact.BIRTH_DATE.key(), texts.get("history.person.birthDate"),
                        DateText.day(report.person().birthDate()), text(report.person().birthDate())),
                new Fact(PersonFact.GENDER.key(), texts.get("history.person.gender"),
                        known(PersonFact.GENDER, text(report.gender())), text(report.gender())),
                new Fact(PersonFact.REGISTER_STATUS.key(), texts.get("history.person.registerStatus"),
                        known(PersonFact.REGISTER_STATUS, report.registerStatus()), report.registerStatus()));
        Stream<Fact> numbers = report.numbers().stream().map(one -> new Fact(DataDictionary.NATIONAL_ID.key(),
                texts.get("field.nationalId"), texts.format(one.inUse() ? "ownreport.number" : "ownreport.number.former",
                FieldText.onScreen(DataDictionary.NATIONAL_ID, one.digits()), OwnPeriodText.moment(one.since())),
                one.digits()));
        return Stream.concat(facts, numbers).filter(fact -> !fact.value().isEmpty()).toList();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** What Folkeregisteret has told, in words; a code nobody has heard of as it came. */
    private String known(PersonFact fact, String code) {
        String inWords = code == null ? "" : texts.optional(fact.key() + "." + code);
        return inWords.isEmpty() && code != null ? code : inWords;
    }

    private List<String> sources(OwnReport report) {
        Stream<String> registered = report.participations().stream().map(one -> registered(one, report.looks()));
        Stream<String> changed = report.participations().stream().flatMap(one -> one.history().stream())
                .map(Change::source).distinct().sorted().map(source -> texts.get("ownreport.source." + source));
        boolean asked = report.person().nameState() != NameState.WAITING && report.toldAt() != null;
        Stream<String> told = asked ? Stream.of(texts.with("ownreport.told", OwnPeriodText.moment(report.toldAt())))
                : Stream.empty();
        return Stream.of(registered, told, changed).flatMap(Function.identity()).distinct().toList();
    }

    /** By name as the log has it; as colleagues know her for what is older than the log. */
    private String registered(OwnParticipation one, List<LogEntry> looks) {
        String by = looks.stream().filter(look -> look.act().equals(Act.REGISTER.name())
                        && one.id().equals(look.participation())).map(LogEntry::actorName).findFirst()
                .orElseGet(() -> words.of(DataDictionary.field("caseworker").orElseThrow(), one.createdBy()));
        return texts.format("ownreport.registered", OwnPeriodText.moment(one.createdAt()), by);
    }

    private OwnReportText.Delivery delivery(DeliveredRow row) {
        return new OwnReportText.Delivery(entry(row.at(), row.by(), texts.format(row.number() == 1 ? "ownreport.delivery"
                : "ownreport.delivery.supplement", String.valueOf(row.year())), ""),
                row.values().entrySet().stream().map(value -> deliveredFact(value.getKey(), value.getValue())).toList());
    }

    /** @param key of the field; that of a row is followed by the key of the row */
    private Fact deliveredFact(String key, String value) {
        String field = key.replaceAll("#.*", "");
        return new Fact(key, ChangeText.label(field, texts),
                DataDictionary.field(field).map(known -> words.of(known, value)).orElse(value), value);
    }

    private List<Entry> mergers(OwnReport report) {
        return report.participations().stream().flatMap(one -> one.history().stream())
                .filter(change -> change.source() == ChangeSource.MERGER && change.field() == DataDictionary.MUNICIPALITY)
                .map(change -> new Entry(change.at(), OwnPeriodText.moment(change.at()), "",
                        texts.get("history.source.MERGER"), ChangeValue.before(change, words::of, texts),
                        ChangeValue.after(change, words::of, texts), ""))
                .sorted(Comparator.comparing(Entry::at).reversed()).toList();
    }

    private List<Entry> support(OwnReport report) {
        return report.looks().stream().filter(look -> look.act().equals(Act.SUPPORT.name())
                        && look.detail() != null && look.detail().contains(CASE_FOUND))
                .map(look -> entry(look.at(), look.actorName(), texts.get("ownreport.support.case"), purpose(look)))
                .toList();
    }

    private Entry look(LogEntry look) {
        LogLine line = LogLine.of(look, texts, places, codebook);
        String who = line.roles().isEmpty() ? line.who() : line.who() + ", " + line.roles();
        String note = Stream.of(line.place(), purpose(look)).filter(part -> !part.isEmpty()).collect(Collectors.joining(". "));
        return entry(look.at(), who, line.what().isEmpty() ? line.act() : line.act() + ": " + line.what(), note);
    }

    private String purpose(LogEntry look) {
        String purpose = PurposeText.of(look, texts, codebook);
        return purpose.isEmpty() ? "" : texts.with("log.purpose", purpose);
    }

    private static Entry entry(OffsetDateTime at, String who, String what, String note) {
        return new Entry(at, OwnPeriodText.moment(at), who, what, "", "", note);
    }
}
