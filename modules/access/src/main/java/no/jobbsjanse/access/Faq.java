package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.jobbsjanse.access.question.FaqLedger;

/**
 * What is asked again and again, and the answers, in both languages at the same time (språklova § 14). IMDi keeps them
 * here, without a new version of the register; whoever reads one says whether it helped («løste dette det?»).
 */
@ApplicationScoped
@Transactional
public class Faq {

    /** So many letters a question may have; the database keeps to it. */
    public static final int LONGEST_QUESTION = 200;
    /** So many letters an answer may have; likewise. */
    public static final int LONGEST_ANSWER = 2000;

    @Inject
    private FaqLedger ledger;

    /** Those that users see, by theme. */
    public List<FaqEntry> shown() {
        return ledger.all().stream().filter(FaqEntry::shown).toList();
    }

    /** Somebody says whether an answer helped; of one that is not shown nothing is counted. */
    public void told(UUID id, boolean helped) {
        ledger.told(id, helped);
    }

    /** All there are, by theme; for IMDi. @throws NotPermitted without {@link Permission#ADMINISTER_REGISTER} */
    @NotLogged("no participants")
    public List<FaqEntry> all(Mandate mandate) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.all();
    }

    /**
     * Adds one, last in its theme.
     *
     * @throws BrokenRule {@code faq.theme}, {@code faq.text} if one of the four texts is missing, {@code faq.length},
     *                    {@code question.person} if a personal number stands in one
     * @throws NotPermitted without {@link Permission#ADMINISTER_REGISTER}
     */
    @Logged(value = Act.ADMINISTER, detail = "faqAdded")
    public FaqEntry add(Mandate mandate, FaqEntry typed) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.add(mandate.actor(), checked(typed));
    }

    /**
     * Changes one. A new answer begins to be counted anew.
     *
     * @throws BrokenRule as {@link #add}, and {@code faq.unknown}
     * @throws NotPermitted without {@link Permission#ADMINISTER_REGISTER}
     */
    @Logged(value = Act.ADMINISTER, detail = "faqChanged")
    public void save(Mandate mandate, FaqEntry typed) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        ledger.save(mandate.actor(), checked(typed));
    }

    /** Everything that was changed about one, the latest first. @throws NotPermitted without {@link Permission#ADMINISTER_REGISTER} */
    @NotLogged("no participants")
    public List<FaqChange> history(Mandate mandate, UUID id) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        return ledger.history(id);
    }

    private static FaqEntry checked(FaqEntry typed) {
        if (typed.theme() == null) {
            throw new BrokenRule("faq.theme");
        }
        FaqEntry clean = new FaqEntry(typed.id(), typed.theme(), TypedText.tidied(typed.questionBokmaal()),
                TypedText.tidied(typed.answerBokmaal()), TypedText.tidied(typed.questionNynorsk()),
                TypedText.tidied(typed.answerNynorsk()), typed.shown(), typed.helped(), typed.notHelped());
        List<String> questions = List.of(clean.questionBokmaal(), clean.questionNynorsk());
        List<String> answers = List.of(clean.answerBokmaal(), clean.answerNynorsk());
        if (Stream.of(questions, answers).flatMap(List::stream).anyMatch(String::isEmpty)) {
            throw new BrokenRule("faq.text");
        }
        if (questions.stream().anyMatch(one -> one.length() > LONGEST_QUESTION)
                || answers.stream().anyMatch(one -> one.length() > LONGEST_ANSWER)) {
            throw new BrokenRule("faq.length", LONGEST_QUESTION, LONGEST_ANSWER);
        }
        if (Stream.of(questions, answers).flatMap(List::stream).anyMatch(NationalIds::appearIn)) {
            throw new BrokenRule("question.person");
        }
        return clean;
    }
}
