package no.jobbsjanse.access;

import static no.jobbsjanse.access.TestAccess.DRAMMEN;
import static no.jobbsjanse.access.TestAccess.administrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import no.jobbsjanse.dev.container.ModuleArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Answers to what is asked again and again: IMDi writes them in both languages, users say whether they help. */
@ArquillianTest
class FaqContainerTest {

    private static final Mandate SOLVEIG =
            new Mandate(new Actor("solveig", "Solveig Berg"), null, Set.of(Permission.ADMINISTER_REGISTER));

    @Deployment
    static WebArchive application() {
        return ModuleArchive.of(Accounts.class).addClasses(TestAccess.class);
    }

    @Inject
    Faq faq;

    private static FaqEntry typed(UUID id, String answer, boolean shown) {
        return new FaqEntry(id, QuestionTheme.SAVING, "Hvor er knappen?", answer, "Kvar er knappen?", answer + " (nynorsk)",
                shown, 0, 0);
    }

    private FaqEntry kept(UUID id) {
        return faq.all(SOLVEIG).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void the_questions_of_the_old_register_are_answered_in_both_languages_and_in_the_order_of_the_themes() {
        assertThat(faq.shown()).extracting(FaqEntry::theme).contains(QuestionTheme.ACCESS, QuestionTheme.SAVING,
                QuestionTheme.NAME, QuestionTheme.EXIT, QuestionTheme.REPORTING, QuestionTheme.STATUS).isSorted();
    }

    @Test
    void a_new_answer_is_seen_at_once_and_a_hidden_one_by_imdi_only() {
        FaqEntry added = faq.add(SOLVEIG, typed(null, " Det er ingen.\r\nAlt lagres. ", true));
        assertThat(added.answerBokmaal()).isEqualTo("Det er ingen.\nAlt lagres.");
        assertThat(faq.shown()).contains(added);
        faq.save(SOLVEIG, typed(added.id(), "Alt lagres.", false));
        assertThat(faq.shown()).extracting(FaqEntry::id).doesNotContain(added.id());
        assertThat(kept(added.id()).answerNynorsk()).isEqualTo("Alt lagres. (nynorsk)");
    }

    @Test
    void who_was_helped_is_counted_and_begins_anew_with_a_new_answer() {
        FaqEntry one = faq.add(SOLVEIG, typed(null, "Alt lagres.", true));
        faq.told(one.id(), true);
        faq.told(one.id(), true);
        faq.told(one.id(), false);
        faq.told(UUID.randomUUID(), true);
        assertThat(kept(one.id())).returns(2L, FaqEntry::helped).returns(1L, FaqEntry::notHelped);
        faq.save(SOLVEIG, new FaqEntry(one.id(), QuestionTheme.OTHER, "Hvor?", one.answerBokmaal(), "Kvar?",
                one.answerNynorsk(), true, 0, 0));
        assertThat(kept(one.id())).as("the same answer").returns(2L, FaqEntry::helped);
        faq.save(SOLVEIG, typed(one.id(), "Alt lagres mens du skriver.", false));
        assertThat(kept(one.id())).returns(0L, FaqEntry::helped).returns(0L, FaqEntry::notHelped);
        faq.told(one.id(), true);
        assertThat(kept(one.id())).as("not shown").returns(0L, FaqEntry::helped);
    }

    @Test
    void who_changed_what_is_kept() {
        FaqEntry one = faq.add(SOLVEIG, typed(null, "Alt lagres.", true));
        faq.save(SOLVEIG, typed(one.id(), "Alt lagres nå.", false));
        faq.save(SOLVEIG, typed(one.id(), "Alt lagres nå.", false));
        assertThat(faq.history(SOLVEIG, one.id())).extracting(FaqChange::property)
                .containsExactlyInAnyOrder("added", "answerBokmaal", "answerNynorsk", "shown");
        assertThat(faq.history(SOLVEIG, one.id())).last().returns("Solveig Berg", FaqChange::by)
                .returns("added", FaqChange::property).returns(null, FaqChange::before);
    }

    @Test
    void what_imdi_types_is_checked_and_nobody_else_types() {
        assertThatThrownBy(() -> faq.add(SOLVEIG, new FaqEntry(null, null, "a", "b", "c", "d", true, 0, 0)))
                .hasMessage("faq.theme");
        assertThatThrownBy(() -> faq.add(SOLVEIG, new FaqEntry(null, QuestionTheme.NAME, "a", "b", "c", " ", true, 0, 0)))
                .hasMessage("faq.text");
        assertThatThrownBy(() -> faq.add(SOLVEIG, typed(null, "x".repeat(2001), true))).hasMessage("faq.length");
        assertThatThrownBy(() -> faq.add(SOLVEIG, typed(null, "Skriv 01819049846", true))).hasMessage("question.person");
        assertThatThrownBy(() -> faq.save(SOLVEIG, typed(UUID.randomUUID(), "Slik.", true))).hasMessage("faq.unknown");
        Mandate astrid = administrator(DRAMMEN);
        assertThatThrownBy(() -> faq.all(astrid)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> faq.add(astrid, typed(null, "Slik.", true))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> faq.save(astrid, typed(null, "Slik.", true))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> faq.history(astrid, UUID.randomUUID())).isInstanceOf(NotPermitted.class);
    }
}
