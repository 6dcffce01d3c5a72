package no.jobbsjanse.portal.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Colleague;
import no.jobbsjanse.access.InvitationLink;
import no.jobbsjanse.access.InvitationState;
import no.jobbsjanse.access.Invitations;
import no.jobbsjanse.access.MailKind;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.QuestionState;
import no.jobbsjanse.access.QuestionTheme;
import no.jobbsjanse.access.Role;
import no.jobbsjanse.lookup.EventFeedCondition;
import no.jobbsjanse.lookup.FolkeregisterCondition;
import no.jobbsjanse.lookup.GrantRefusal;
import no.jobbsjanse.lookup.LookupFailure;
import no.jobbsjanse.lookup.LookupFigures;
import no.jobbsjanse.registry.ChangeSource;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.ExtractColumn;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.Figures;
import no.jobbsjanse.registry.ImportState;
import no.jobbsjanse.registry.ImportVerdict;
import no.jobbsjanse.registry.Imports;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.NameState;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.RetentionCount;
import no.jobbsjanse.registry.RetentionRun;
import no.jobbsjanse.registry.Step;
import no.jobbsjanse.registry.Todo;
import no.jobbsjanse.registry.YearQuery;
import no.jobbsjanse.registry.YearWarning;
import no.jobbsjanse.reporting.DatasetFormat;
import no.jobbsjanse.reporting.DeliveryEvent;
import no.jobbsjanse.reporting.Difference;
import no.jobbsjanse.reporting.Download;
import no.jobbsjanse.reporting.Lasting;
import no.jobbsjanse.reporting.ReportStanding;
import no.jobbsjanse.reporting.Steps;
import org.junit.jupiter.api.Test;

/** Bokmål and nynorsk are complete, at the same time, and no page asks for a text that nobody has written. */
class TextsRulesTest {

    private static final Path TEXTS = Project.PORTAL.resolve("src/main/resources/no/jobbsjanse/portal");
    private static final Properties BOKMAAL = load("texts_nb.properties");
    private static final Properties NYNORSK = load("texts_nn.properties");

    private static Properties load(String file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(new TreeSet<>(NYNORSK.keySet())).isEqualTo(new TreeSet<>(BOKMAAL.keySet()));
    }

    @Test
    void no_text_is_empty_and_both_languages_put_in_the_same_values() {
        for (String key : BOKMAAL.stringPropertyNames()) {
            assertThat(BOKMAAL.getProperty(key)).as(key).isNotBlank();
            assertThat(NYNORSK.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(NYNORSK.getProperty(key))).as(key)
                    .isEqualTo(placeholders(BOKMAAL.getProperty(key)));
        }
    }

    private static Set<String> placeholders(String text) {
        return all("\\{(\\w+)}", text);
    }

    private static Set<String> all(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void every_text_a_page_or_bean_asks_for_by_name_is_written() {
        Set<String> asked = new TreeSet<>();
        for (Path page : Project.files(Project.WEBAPP, ".xhtml")) {
            asked.addAll(all("t\\.(?:get|with)\\('([^']+)'[),]", Project.read(page)));
        }
        for (Path bean : Project.files(Project.PORTAL.resolve("src/main/java"), ".java")) {
            asked.addAll(all("texts\\.(?:get|with|format)\\(\"([^\"]+)\"[),]", Project.read(bean)));
        }
        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(BOKMAAL.stringPropertyNames()).containsAll(asked);
    }

    @Test
    void everything_that_has_a_name_has_it_in_words() {
        List<String> needed = new ArrayList<>();
        Stream.of(Permission.values()).forEach(one -> needed.add("permission." + one));
        Stream.of(Role.values()).forEach(one -> needed.add("role." + one.code()));
        Stream.of(ParticipationStatus.values()).forEach(one -> {
            needed.add("status." + one);
            needed.add("now." + one);
        });
        Stream.of(Step.values()).forEach(one -> needed.add("step." + one.name().toLowerCase()));
        Stream.of(NameState.values()).filter(one -> one != NameState.FOUND).forEach(one -> {
            needed.add("name." + one);
            needed.add("name." + one + ".explanation");
        });
        Stream.of(LookupFailure.values()).forEach(one -> needed.add("failure." + one));
        Stream.of(GrantRefusal.values()).forEach(one -> needed.add("refusal." + one));
        Stream.of(LookupFigures.Fuse.values()).forEach(one -> needed.add("lookups.fuse." + one));
        Stream.of(EventFeedCondition.State.values()).forEach(one -> {
            needed.add("feed." + one);
            needed.add("feed.state." + one);
        });
        Stream.of(FolkeregisterCondition.State.values()).forEach(one -> {
            needed.add("lookups.state." + one);
            needed.add("lookups." + one);
        });
        Stream.of(InvitationState.values()).forEach(one -> {
            needed.add("users.next." + one);
            needed.add("support.invitation." + one);
        });
        Stream.of(Invitations.Given.values()).forEach(one -> needed.add("users.done." + one));
        Stream.of(Colleague.Standing.values()).filter(one -> one != Colleague.Standing.WELL)
                .forEach(one -> needed.add("users.standing." + one));
        Stream.of(Role.values()).filter(one -> one.code().startsWith("kommune"))
                .forEach(one -> needed.add("give.role." + one.code()));
        receipts("access/UsersActs").forEach(one -> needed.add("users.done." + one));
        receipts("access/ColleagueActs").stream().map(one -> one.equals("end") ? "users.done.end" : "colleague.done." + one)
                .forEach(needed::add);
        Stream.of(YearWarning.values()).forEach(one -> Stream.of("", ".hint").forEach(part ->
                needed.add("ready.warning." + one + part)));
        Stream.of(ReportStanding.values()).forEach(one -> needed.add("report.standing." + one));
        Stream.of(Difference.Kind.values()).forEach(one -> needed.add("report.difference." + one));
        Stream.of(DeliveryEvent.Kind.values()).forEach(one -> needed.add("deliveries.event." + one));
        all("record\\(mandate, year, \"(\\w+)\"", sources("reporting/src/main/java")).forEach(one ->
                needed.add("years.change." + one));
        all("record\\(mandate, \"(\\w+)\"", sources("registry/src/main/java")).forEach(one ->
                needed.add("retention.change." + one));
        Stream.of(RetentionRun.State.values()).forEach(one -> needed.add("retention.state." + one));
        Stream.of(RetentionCount.Rule.values()).forEach(one -> needed.add("retention.rule." + one));
        RetentionRulesTest.emptied().forEach(one -> needed.add("retention.table." + one.replaceAll(".*\\.", "")));
        Stream.of(MailKind.values()).forEach(one -> Stream.of(".subject", ".text").forEach(part ->
                needed.add("mail." + one + part)));
        Stream.of(QuestionTheme.values()).forEach(one -> needed.add("theme." + one));
        Stream.of(QuestionState.values()).forEach(one -> needed.add("question.state." + one));
        all("(?:PROPERTIES.put\\(|changed\\(by, kept.id\\(\\), )\"(\\w+)\"", Project.read(Project.PORTAL.resolveSibling("modules")
                .resolve("access/src/main/java/no/jobbsjanse/access/question/FaqLedger.java"))).forEach(one ->
                needed.add("answers.change." + one));
        Stream.of("asked", "solved").forEach(one -> needed.add("questions.done." + one));
        Stream.of(InvitationLink.State.values()).forEach(one -> Stream.of(".title", ".text").forEach(part ->
                needed.add("invitation." + one + part)));
        Stream.of(Figures.Skill.values()).forEach(one -> needed.add("skill." + one));
        Stream.of(Lasting.values()).forEach(one -> needed.add("lasting." + one));
        Stream.of(Steps.values()).forEach(one -> needed.add("steps." + one));
        Stream.of(DayOfWeek.values()).forEach(one -> needed.add("date." + one));
        Stream.of(Month.values()).forEach(one -> needed.add("date." + one));
        DataDictionary.fields().forEach(field -> needed.add("field." + field.key()));
        Stream.of(Kind.values()).forEach(one -> needed.add("dataset.sheet." + one));
        Stream.of(ExtractColumn.Content.values()).forEach(one -> needed.add("dataset.type." + one));
        Stream.of(DatasetFormat.values()).forEach(one -> Stream.of("", "hint.").forEach(part ->
                needed.add("download.format." + part + one)));
        Stream.of(Download.Trouble.values()).forEach(one -> needed.add("download.trouble." + one));
        Stream.of(ChangeSource.values()).forEach(one -> Stream.of("history", "ownreport").forEach(part ->
                needed.add(part + ".source." + one)));
        Stream.of(Act.values()).forEach(one -> needed.add("log.act." + one));
        logKeys().forEach(one -> needed.add("log.key." + one));
        Stream.of(YearQuery.Whom.values()).forEach(one -> needed.add("log.whom." + one));
        Stream.of(ImportState.values()).forEach(one -> {
            needed.add("import.state." + one);
            needed.add((one.isRunning() ? "import.progress." : "import.result.") + one);
        });
        Stream.of(ImportVerdict.values()).forEach(one -> Stream.of("verdict." + one, "count." + one + ".one",
                "count." + one + ".many").forEach(part -> needed.add("import." + part)));
        Stream.of(Kind.values()).forEach(one -> needed.add("import.sheet." + one));
        Stream.of(Todo.values()).forEach(one -> Stream.of("", ".one", ".many", ".note").forEach(part ->
                needed.add((part.isEmpty() ? "todo." : "home.todo.") + one + part)));
        Stream.of(Todo.values()).filter(one -> one != Todo.REMINDER).forEach(one -> needed.add("support.list." + one));
        all("Notice.at\\(\"\\w+\", \"(\\w+)\"", sources("registry/src/main/java")).forEach(one ->
                needed.add("notice." + one));
        all("'(HOVEDAARSAK_AVSLUTNING', '\\w+)'", sources("registry/src/main/resources")).forEach(one ->
                needed.add("reason." + one.replaceAll(".*'", "")));
        all("\\n\\('(\\w+)', '", sources("registry/src/main/resources")).forEach(one -> needed.add("list." + one));
        assertThat(BOKMAAL.stringPropertyNames()).containsAll(needed);
    }

    /** The buttons that the beans of a page know by name; each leaves a receipt. */
    private static Set<String> receipts(String bean) {
        Set<String> acts = all("\"(\\w+)\", (?:mandate|this)", Project.read(Project.PORTAL
                .resolve("src/main/java/no/jobbsjanse/portal").resolve(bean + ".java")));
        assertThat(acts).hasSizeGreaterThan(4);
        return acts;
    }

    /** The keys that the access log has beside its words: as parameters are told, and as subjects put them together. */
    private static Set<String> logKeys() {
        Set<String> keys = new TreeSet<>();
        for (Path file : Project.files(Project.PORTAL.resolveSibling("modules"), ".java")) {
            String source = Project.read(file);
            if (file.toString().contains("main")) {
                keys.addAll(all("@Told\\(\"(\\w+)\"\\)", source));
            }
            if (file.toString().contains("main") && source.contains("oggedDetail()")) {
                keys.addAll(all("[\" ](\\w+)=\"", source));
                keys.addAll(all("\\bset\\(\"(\\w+)\"", source));
            }
        }
        assertThat(keys).contains("year", "person", "todo").hasSizeGreaterThan(25);
        return keys;
    }

    private static String sources(String folder) {
        Path path = Project.PORTAL.resolveSibling("modules").resolve(folder);
        return Stream.of(".java", ".sql").flatMap(kind -> Project.files(path, kind).stream()).map(Project::read)
                .reduce("", String::concat);
    }

    @Test
    void every_rule_that_can_be_broken_is_explained() {
        Set<String> rules = new TreeSet<>();
        List<Path> sources = new ArrayList<>(Project.files(Project.PORTAL.resolveSibling("modules")
                .resolve("registry/src/main/java"), ".java"));
        sources.addAll(Project.files(Project.PORTAL.resolveSibling("modules").resolve("access/src/main/java"), ".java"));
        sources.addAll(Project.files(Project.PORTAL.resolve("src/main/java"), ".java"));
        sources.addAll(Project.files(Project.PORTAL.resolveSibling("modules").resolve("reporting/src/main/java"), ".java"));
        for (Path source : sources) {
            rules.addAll(all("new BrokenRule\\(\"([^\"]+)\"[),]", Project.read(source)));
        }
        // Handed on by Invitee to what checks them.
        rules.addAll(List.of("access.givenName", "access.familyName"));
        // Kept in the report until somebody delivers all the same.
        rules.addAll(List.of("report.locked", "report.notOpen", "report.approved", "report.byDistrict"));
        // What is wrong with a row of a file as a whole.
        rules.addAll(List.of(Imports.CONFLICT, "import.unknown", "import.unknownRow", "import.noParticipation",
                "import.twice", "import.badKey", "import.fault", "import.bomb", "import.password", "import.tooBig"));
        // Put together from parts in NationalId.
        rules.addAll(List.of("nationalId.date", "nationalId.checkDigit", "nationalId.swapped",
                "nationalId.notAccepted"));
        assertThat(rules).hasSizeGreaterThan(15);
        assertThat(BOKMAAL.stringPropertyNames()).containsAll(rules.stream().map(rule -> "rule." + rule).toList());
    }

    @Test
    void error_messages_are_short() {
        Stream.of(BOKMAAL, NYNORSK).forEach(texts -> texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("rule.")).forEach(key ->
                        assertThat(texts.getProperty(key).split(" ")).as(key).hasSizeLessThanOrEqualTo(20)));
    }

    @Test
    void every_field_of_the_dictionary_stands_on_a_page() {
        String pages = Project.files(Project.WEBAPP, ".xhtml").stream().map(Project::read).reduce("", String::concat);
        for (Field<?> field : DataDictionary.fields()) {
            String place = "<j:input value=\"#{person." + field.key() + "}\"";
            assertThat(pages).as(field.key()).contains(field.type() instanceof FieldType.PlaceNumber ? place
                    : field.kind() == Kind.PARTICIPATION ? "<j:field key=\"" + field.key() + "\""
                    : "<j:rows kind=\"" + field.kind() + "\"");
        }
    }
}
