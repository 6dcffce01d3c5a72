package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Person;

/**
 * What an answer from Folkeregisteret means for a woman and her participations: who she is, whether her name may be
 * shown, whether she can be registered here at all, and what can be filled in.
 *
 * <p>Adressebeskyttelse (folkeregisterloven § 10-4): fortrolig hides her name, strengt fortrolig keeps her out, because
 * being registered here would tell where she lives. The grading itself is confidential, so being kept out has one state,
 * one text and no reason; whoever is found to be too young or too old only by Folkeregisteret's birth date – a number of
 * the kind given from 2032 on tells none – gets the same. A man's number is told apart: Folkeregisteret's gender gives
 * nobody away.
 */
@ApplicationScoped
class AnswerMeaning {

    @Inject
    private ProtectedNames protectedNames;

    @Inject
    private PersonHistory history;

    @Inject
    private NumberReplacement replacement;

    @Inject
    private OriginFilling filling;

    @Inject
    private AgeCheck ages;

    @Inject
    private NorwegianClock clock;

    /**
     * Takes an answer over.
     *
     * @param participations all of hers, with other changes of them waiting
     * @return whether anything is different now
     */
    boolean takeOver(List<Participation> participations, Person person, NationalId asked, NameAnswer answer) {
        OffsetDateTime now = clock.now();
        OffsetDateTime changedBefore = person.nameChangedAt();
        NameAnswer.Found facts = answer instanceof NameAnswer.Found found ? found : null;
        if (person.nameState() == NameState.PROTECTED
                || facts != null && facts.protection() != NameAnswer.Protection.NONE) {
            protectedNames.lowerTheWall();
        }
        PersonFacts before = protectedNames.facts(person);
        // Asked for first: a question between the changes would have PostgreSQL told of them one by one.
        Map<Participation, Map<Field<String>, String>> fillable = facts == null ? Map.of()
                : filling.fillable(participations, facts);
        boolean changed = facts != null && settleNumber(participations, person, asked, facts, now);
        NameState state = facts == null ? NameState.UNKNOWN : state(participations, before, facts);
        learn(person, facts, state, now);
        PersonFacts after = protectedNames.facts(person);
        boolean filled = after.isKnown() && !fillable.isEmpty();
        if (!before.equals(after) || filled) {
            participations.forEach(participation -> participation.changed(now));
            history.record(participations, person, before, after);
            participations.forEach(participation -> participation.refused(state.isRefused()));
            if (filled) {
                filling.fill(fillable);
            }
            return true;
        }
        if (!changed) {
            person.changedAt(changedBefore);
        }
        return changed;
    }

    private boolean settleNumber(List<Participation> participations, Person person, NationalId asked,
            NameAnswer.Found facts, OffsetDateTime at) {
        return facts.number().equals(asked) ? replacement.settle(participations, person, at)
                : replacement.replace(participations, person, asked, facts.number(), at);
    }

    private NameState state(List<Participation> participations, PersonFacts before, NameAnswer.Found facts) {
        if (facts.protection() == NameAnswer.Protection.STRICTLY_CONFIDENTIAL) {
            return NameState.REFUSED;
        }
        if (facts.gender() == Gender.MAN) {
            return NameState.MAN;
        }
        // Whoever takes part already is not thrown out because a birth date has been put right.
        if (!before.isKnown() && !ages.areAllowed(participations, facts.birthDate())) {
            return NameState.REFUSED;
        }
        return facts.protection() == NameAnswer.Protection.CONFIDENTIAL ? NameState.PROTECTED : NameState.FOUND;
    }

    private void learn(Person person, NameAnswer.Found facts, NameState state, OffsetDateTime at) {
        boolean wasProtected = person.nameState() == NameState.PROTECTED;
        if (facts == null) {
            person.remainUnknown(at);
        } else {
            person.learn(facts, state, at);
        }
        if (state == NameState.PROTECTED) {
            protectedNames.keep(person, facts);
        } else if (wasProtected) {
            protectedNames.remove(person);
        }
        if (state.isRefused()) {
            protectedNames.erase(person);
        }
    }
}
