package no.jobbsjanse.access;

import static no.jobbsjanse.access.TestAccess.DRAMMEN;
import static no.jobbsjanse.access.TestAccess.GAMLE_OSLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Whoever is stuck asks; support sees the question, she sees the answer, and the mails tell nothing but that. */
@ArquillianTest
class QuestionsContainerTest {

    private static final String IMDI = "support@imdi.example";
    private static final Mandate TOR =
            new Mandate(new Actor("tor", "Tor Eide"), null, Set.of(Permission.SUPPORT_USERS));
    private static final Mandate SOLVEIG =
            new Mandate(new Actor("solveig", "Solveig Berg"), null, Set.of(Permission.ADMINISTER_REGISTER));
    private static final String MESSAGE = "Prosenten blir ikke lagret.";

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class).addClasses(TestAccess.class)
                .addAsResource(new StringAsset("support.mail=" + IMDI), "META-INF/microprofile-config.properties");
    }

    @Inject
    TestAccess test;

    @Inject
    Questions questions;

    @Inject
    AccessLog log;

    private Mandate somebody(Scope place) {
        String subject = test.somebodyKnown(UUID.randomUUID() + "@kommune.example");
        return new Mandate(new Actor(subject, "Kari Bakken"), place, Set.of(Permission.REGISTER_PARTICIPANTS));
    }

    private static QuestionDraft draft(QuestionTheme theme, String message) {
        return new QuestionDraft(theme, "/registry/exit", UUID.randomUUID(), "0a1b2c3d", message, "nn");
    }

    private Question asked(Mandate by, QuestionTheme theme) {
        return questions.ask(by, draft(theme, MESSAGE));
    }

    private List<String> mails(Question about) {
        return test.column("select kind || ' ' || recipient || ' ' || language || ' ' || content from access.mail"
                + " where once in ('question:' || ?, 'answer:' || ?) order by created_at", about.id(), about.id());
    }

    private static List<UUID> ids(List<Question> all) {
        return all.stream().map(Question::id).toList();
    }

    @Test
    void a_question_reaches_support_with_keys_and_is_answered_once() {
        Mandate kari = somebody(GAMLE_OSLO);
        Question asked = asked(kari, QuestionTheme.SAVING);
        assertThat(questions.waiting(TOR)).filteredOn(one -> one.id().equals(asked.id())).singleElement()
                .returns("/registry/exit", Question::page).returns("0a1b2c3d", Question::request)
                .returns(GAMLE_OSLO, Question::place).returns(MESSAGE, Question::message)
                .returns(asked.participation(), Question::participation).returns(QuestionState.WAITING, Question::state);
        assertThat(questions.unread(kari)).isZero();

        questions.answer(TOR, asked.id(), "Skriv\r\net helt tall. ");
        assertThat(questions.own(kari)).singleElement().returns("Skriv\net helt tall.", Question::answer)
                .returns("Tor Eide", Question::answeredBy).returns(QuestionState.ANSWERED, Question::state);
        assertThat(questions.unread(kari)).isEqualTo(1);
        assertThat(ids(questions.waiting(TOR))).doesNotContain(asked.id());
        assertThat(ids(questions.answered(TOR))).contains(asked.id());
        assertThatThrownBy(() -> questions.answer(TOR, asked.id(), "Nei.")).hasMessage("question.gone");
        assertThatThrownBy(() -> questions.answer(TOR, UUID.randomUUID(), "Nei.")).hasMessage("question.gone");

        questions.close(kari, asked.id(), true);
        assertThat(questions.unread(kari)).isZero();
        assertThat(questions.own(kari)).singleElement().returns(QuestionState.SOLVED, Question::state);
        assertThatThrownBy(() -> questions.close(kari, asked.id(), false)).hasMessage("question.gone");
    }

    @Test
    void the_mails_tell_that_there_is_something_to_read_and_not_what() {
        Mandate kari = somebody(DRAMMEN);
        Question asked = asked(kari, QuestionTheme.NAME);
        questions.answer(TOR, asked.id(), "Vent litt.");
        String hers = test.column("select email from access.account where subject = ?", kari.actor().subject()).get(0);
        assertThat(mails(asked)).hasSize(2).allSatisfy(mail -> assertThat(mail).contains(" nn ", "\"theme\":\"NAME\"")
                .doesNotContain(MESSAGE, "Vent litt", "Kari", asked.participation().toString()));
        assertThat(mails(asked).get(0)).startsWith("QUESTION_ASKED " + IMDI).contains("/support/inbox");
        assertThat(mails(asked).get(1)).startsWith("QUESTION_ANSWERED " + hers).contains("/support/questions");
    }

    @Test
    void the_access_log_tells_which_participation_was_asked_about() {
        Question asked = asked(somebody(DRAMMEN), QuestionTheme.SAVING);
        questions.answer(TOR, asked.id(), "Slik.");
        Mandate auditor = new Mandate(new Actor("revisor", "Ragnhild Vik"), null, Set.of(Permission.READ_ACCESS_LOG));
        assertThat(log.rows(auditor, new LogQuery(null, null, null, asked.participation(), null, null, 0)))
                .allSatisfy(row -> assertThat(row.place()).isEqualTo(DRAMMEN)).extracting(LogEntry::detail)
                .containsExactlyInAnyOrder("questionAsked question=" + asked.id(), "questionAnswered question=" + asked.id());
    }

    @Test
    void nobody_sees_or_closes_what_somebody_else_has_asked() {
        Mandate kari = somebody(DRAMMEN);
        Mandate eva = somebody(DRAMMEN);
        Question asked = asked(kari, QuestionTheme.OTHER);
        questions.answer(TOR, asked.id(), "Slik.");
        assertThat(questions.own(eva)).isEmpty();
        assertThat(questions.unread(eva)).isZero();
        assertThatThrownBy(() -> questions.close(eva, asked.id(), true)).hasMessage("question.gone");
        for (Mandate stranger : List.of(eva, SOLVEIG)) {
            assertThatThrownBy(() -> questions.waiting(stranger)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> questions.answered(stranger)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> questions.answer(stranger, asked.id(), "x")).isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> questions.byTheme(eva)).isInstanceOf(NotPermitted.class);
        assertThat(test.column("select id::text from access.question")).as("without saying who one is").isEmpty();
    }

    @Test
    void what_is_missing_too_long_or_a_personal_number_is_refused() {
        Mandate kari = somebody(DRAMMEN);
        assertThatThrownBy(() -> questions.ask(kari, draft(null, MESSAGE))).hasMessage("question.theme");
        assertThatThrownBy(() -> questions.ask(kari, draft(QuestionTheme.EXIT, " "))).hasMessage("question.message");
        assertThatThrownBy(() -> questions.ask(kari, draft(QuestionTheme.EXIT, "x".repeat(1001))))
                .hasMessage("question.messageLength");
        assertThatThrownBy(() -> questions.ask(kari, draft(QuestionTheme.EXIT, "Hun heter\n018190 49846")))
                .hasMessage("question.person");
        assertThatThrownBy(() -> questions.ask(new Mandate(kari.actor(), null, Set.of()), draft(QuestionTheme.EXIT, "x")))
                .isInstanceOf(NotPermitted.class);
        assertThat(questions.own(kari)).isEmpty();

        Question asked = asked(kari, QuestionTheme.EXIT);
        assertThatThrownBy(() -> questions.answer(TOR, asked.id(), " ")).hasMessage("question.answer");
        assertThatThrownBy(() -> questions.answer(TOR, asked.id(), "x".repeat(2001))).hasMessage("question.answerLength");
        assertThatThrownBy(() -> questions.answer(TOR, asked.id(), "Om 01819049846")).hasMessage("question.person");
    }

    @Test
    void a_day_has_room_for_twenty() {
        Mandate kari = somebody(DRAMMEN);
        for (int i = 0; i < Questions.MOST_A_DAY; i++) {
            asked(kari, QuestionTheme.STATUS);
        }
        assertThatThrownBy(() -> asked(kari, QuestionTheme.STATUS)).hasMessage("question.tooMany");
        asked(somebody(DRAMMEN), QuestionTheme.STATUS);
    }

    @Test
    void what_is_asked_is_counted_by_theme() {
        ThemeCount before = of(QuestionTheme.REPORTING);
        Mandate kari = somebody(DRAMMEN);
        Question solved = asked(kari, QuestionTheme.REPORTING);
        Question unsolved = asked(kari, QuestionTheme.REPORTING);
        asked(kari, QuestionTheme.REPORTING);
        for (Question one : List.of(solved, unsolved)) {
            questions.answer(TOR, one.id(), "Slik.");
            questions.close(kari, one.id(), one == solved);
        }
        assertThat(of(QuestionTheme.REPORTING)).isEqualTo(new ThemeCount(QuestionTheme.REPORTING, before.asked() + 3,
                before.waiting() + 1, before.solved() + 1, before.unsolved() + 1));
        assertThat(questions.byTheme(SOLVEIG)).extracting(ThemeCount::theme).containsExactly(QuestionTheme.values());
    }

    private ThemeCount of(QuestionTheme theme) {
        return questions.byTheme(TOR).stream().filter(one -> one.theme() == theme).findFirst().orElseThrow();
    }
}
