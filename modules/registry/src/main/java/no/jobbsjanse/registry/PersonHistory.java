package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.NameValue;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Person;

/** Writes down what Folkeregisteret has told, in the history of each participation of a woman. */
@ApplicationScoped
class PersonHistory {

    static final Actor FOLKEREGISTERET = new Actor("folkeregisteret", "Folkeregisteret");

    @Inject
    private ParticipationRepository repository;

    /** Every fact that is different now. Of somebody who cannot be registered here no more is told than that. */
    void record(List<Participation> participations, Person person, PersonFacts before, PersonFacts after) {
        Map<PersonFact, String> old = before.texts();
        Map<PersonFact, String> current = after.texts();
        boolean shielded = before.state() == NameState.PROTECTED || after.state() == NameState.PROTECTED;
        for (PersonFact fact : PersonFact.values()) {
            boolean told = !after.state().isRefused() || fact == PersonFact.REFUSED;
            if (told && !Objects.equals(old.get(fact), current.get(fact))) {
                participations.forEach(participation ->
                        line(participation, person, fact, old.get(fact), current.get(fact), shielded));
            }
        }
    }

    private void line(Participation participation, Person person, PersonFact fact, String before, String after,
            boolean shielded) {
        if (fact.tellsWho()) {
            FieldChange line = line(participation, fact.key(), null, null);
            repository.keep(new NameValue(line, person, before, after, shielded));
        } else {
            line(participation, fact.key(), before, after);
        }
    }

    /** One line, under the version that the participation has now. */
    FieldChange line(Participation participation, String key, String before, String after) {
        FieldChange line = new FieldChange(participation, key, before, after, ChangeSource.FOLKEREGISTERET,
                FOLKEREGISTERET);
        repository.keep(line);
        return line;
    }
}
