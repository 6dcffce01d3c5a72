package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.registry.participation.Person;
import no.jobbsjanse.registry.participation.ProtectedName;

/**
 * The names of those whose address is protected, behind a wall of their own: PostgreSQL shows them to the transactions
 * of those who may see them, and to the transaction that takes over an answer.
 */
@ApplicationScoped
class ProtectedNames {

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    /** Those that the mandate lets this transaction see, by person. */
    Map<UUID, ProtectedName> of(Mandate mandate, Collection<Person> persons) {
        Set<UUID> ids = mandate.allows(Permission.VIEW_PROTECTED) ? protectedOnes(persons) : Set.of();
        return ids.isEmpty() ? Map.of() : entities.createQuery(
                        "select n from ProtectedName n where n.person in :ids", ProtectedName.class)
                .setParameter("ids", ids).getResultStream()
                .collect(Collectors.toMap(ProtectedName::person, Function.identity()));
    }

    private static Set<UUID> protectedOnes(Collection<Person> persons) {
        return persons.stream().filter(person -> person.nameState() == NameState.PROTECTED).map(Person::id)
                .collect(Collectors.toSet());
    }

    /** What is kept of her, for a transaction that may {@linkplain #lowerTheWall() see it}. */
    PersonFacts facts(Person person) {
        ProtectedName apart = person.nameState() == NameState.PROTECTED
                ? entities.find(ProtectedName.class, person.id()) : null;
        return apart == null
                ? new PersonFacts(person.nameState(), person.name(), person.birthDate(), person.gender(),
                        person.registerStatus())
                : new PersonFacts(person.nameState(), apart.name(), apart.birthDate(), person.gender(),
                        person.registerStatus());
    }

    /** Keeps a protected name, and shields what history has told of her. */
    void keep(Person person, NameAnswer.Found facts) {
        ProtectedName apart = entities.find(ProtectedName.class, person.id());
        if (apart == null) {
            apart = new ProtectedName(person);
            entities.persist(apart);
        }
        apart.learn(facts.name(), facts.birthDate());
        entities.createNativeQuery("update registry.name_value set shielded = true where person_id = ?"
                        + " and municipality_number = ? and not shielded")
                .setParameter(1, person.id()).setParameter(2, person.scope().municipality()).executeUpdate();
    }

    /** She is not protected any more, or is somebody else. */
    void remove(Person person) {
        ProtectedName apart = entities.find(ProtectedName.class, person.id());
        if (apart != null) {
            entities.remove(apart);
            entities.flush();
        }
    }

    /** She cannot be registered here: not even history keeps her name. */
    void erase(Person person) {
        entities.createNativeQuery("delete from registry.name_value where person_id = ? and municipality_number = ?")
                .setParameter(1, person.id()).setParameter(2, person.scope().municipality()).executeUpdate();
    }

    /** Lets the rest of this transaction see protected names: for one that takes over an answer, and shows nothing. */
    void lowerTheWall() {
        tell("yes");
    }

    /** Forgets the protected name of somebody whose number was another woman's. */
    void forget(Person person) {
        if (person.nameState() != NameState.PROTECTED) {
            return;
        }
        Object before = entities.createNativeQuery("select coalesce(current_setting('app.protected', true), '')")
                .getSingleResult();
        tell("yes");
        remove(person);
        tell((String) before);
    }

    private void tell(String seen) {
        entities.createNativeQuery("select set_config('app.protected', ?, true)").setParameter(1, seen)
                .getSingleResult();
    }
}
