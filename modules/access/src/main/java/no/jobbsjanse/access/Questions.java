package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import no.jobbsjanse.access.question.QuestionLedger;
import no.jobbsjanse.access.question.QuestionLetters;

/**
 * «Meld fra»: whoever is stuck asks IMDi's support from the page she is on; the answer comes back to her here, and a mail
 * tells her that it has come (FAQ: «bør du ta kontakt med IMDi»). The page, a key and the request go along, no names: a
 * text with a personal number in it is refused.
 */
@ApplicationScoped
@Transactional
public class Questions {

    /** So many letters a question may have; the database keeps to it. */
    public static final int LONGEST_MESSAGE = 1000;
    /** So many letters an answer may have; likewise. */
    public static final int LONGEST_ANSWER = 2000;
    /** So many questions somebody may ask in a day. */
    public static final int MOST_A_DAY = 20;
    /** The most that a list tells of. */
    public static final int MOST = 100;

    @Inject
    private QuestionLedger ledger;

    @Inject
    private QuestionLetters letters;

    /**
     * Asks support.
     *
     * @throws BrokenRule {@code question.theme} if none was chosen, {@code question.message}, {@code .messageLength},
     *                    {@code question.person} if it has a personal number in it, {@code question.tooMany}
     * @throws NotPermitted for whoever has no role
     */
    @Logged(value = Act.SUPPORT, detail = "questionAsked")
    public Question ask(Mandate mandate, QuestionDraft draft) {
        if (mandate.permissions().isEmpty()) {
            throw new NotPermitted();
        }
        if (draft.theme() == null) {
            throw new BrokenRule("question.theme");
        }
        if (draft.message().isEmpty()) {
            throw new BrokenRule("question.message");
        }
        if (draft.message().length() > LONGEST_MESSAGE) {
            throw new BrokenRule("question.messageLength", LONGEST_MESSAGE);
        }
        requireNobodysNumber(draft.message());
        if (ledger.askedToday(mandate.actor()) >= MOST_A_DAY) {
            throw new BrokenRule("question.tooMany", MOST_A_DAY);
        }
        Question asked = ledger.ask(mandate.actor(), mandate.scope(), draft);
        letters.asked(asked);
        return asked;
    }

    private static void requireNobodysNumber(String text) {
        if (NationalIds.appearIn(text)) {
            throw new BrokenRule("question.person");
        }
    }

    /** What she has asked herself, the latest first, at most {@link #MOST}. */
    @NotLogged("her own questions")
    public List<Question> own(Mandate mandate) {
        return ledger.of(mandate.actor(), MOST);
    }

    /** How many answers she has got and not said whether they helped; for every page. */
    @NotLogged("a number")
    public long unread(Mandate mandate) {
        return ledger.unread(mandate.actor());
    }

    /**
     * «Løste dette det?»: she has read the answer.
     *
     * @return what she had asked, so that she can ask on when it did not help
     * @throws BrokenRule {@code question.gone} if it is not hers, not answered, or she has said so already
     */
    @NotLogged("her own questions")
    public Question close(Mandate mandate, UUID question, boolean solved) {
        return ledger.close(mandate.actor(), question, solved).orElseThrow(() -> new BrokenRule("question.gone"));
    }

    /**
     * Those of all places that nobody has answered, the oldest first, at most {@link #MOST}.
     *
     * @throws NotPermitted without {@link Permission#SUPPORT_USERS}
     */
    @NotLogged("questions of colleagues, nothing about participants but keys")
    public List<Question> waiting(Mandate mandate) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        return ledger.waiting(mandate.actor(), MOST);
    }

    /** Those that have been answered, the latest first; as {@link #waiting}. */
    @NotLogged("questions of colleagues, nothing about participants but keys")
    public List<Question> answered(Mandate mandate) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        return ledger.answered(mandate.actor(), MOST);
    }

    /**
     * Answers one, once. Whoever asked is told by mail that there is an answer, and reads it here.
     *
     * @throws BrokenRule {@code question.answer}, {@code .answerLength}, {@code question.person} as {@link #ask};
     *                    {@code question.gone} if it is answered already
     * @throws NotPermitted without {@link Permission#SUPPORT_USERS}
     */
    @Logged(value = Act.SUPPORT, detail = "questionAnswered")
    public Question answer(Mandate mandate, UUID question, String typed) {
        mandate.requireNational(Permission.SUPPORT_USERS);
        String answer = TypedText.tidied(typed);
        if (answer.isEmpty()) {
            throw new BrokenRule("question.answer");
        }
        if (answer.length() > LONGEST_ANSWER) {
            throw new BrokenRule("question.answerLength", LONGEST_ANSWER);
        }
        requireNobodysNumber(answer);
        Question answered = ledger.answer(mandate.actor(), question, answer)
                .orElseThrow(() -> new BrokenRule("question.gone"));
        letters.answered(answered);
        return answered;
    }

    /**
     * What was asked in the last year, by theme: all of them, in their order.
     *
     * @throws NotPermitted without {@link Permission#SUPPORT_USERS} and {@link Permission#ADMINISTER_REGISTER}
     */
    @NotLogged("figures")
    public List<ThemeCount> byTheme(Mandate mandate) {
        if (!mandate.allows(Permission.ADMINISTER_REGISTER)) {
            mandate.requireNational(Permission.SUPPORT_USERS);
        }
        return ledger.byTheme(mandate.actor());
    }
}
