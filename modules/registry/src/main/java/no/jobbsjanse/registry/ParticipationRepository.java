package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.participation.FieldChange;
import no.jobbsjanse.registry.participation.Identifier;
import no.jobbsjanse.registry.participation.NameValue;
import no.jobbsjanse.registry.participation.Participation;
import no.jobbsjanse.registry.participation.Person;

/** Reads and keeps participations and what belongs to them. Every read names the scope it may see. */
@ApplicationScoped
class ParticipationRepository {

    private static final String IN_SCOPE =
            " %1$s.place.municipality = :municipality and (:district is null or %1$s.place.district = :district) ";

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    Optional<Participation> find(Scope scope, UUID id) {
        return within(scope, entities.createNamedQuery(Participation.WITH_PERSON, Participation.class))
                .setParameter("id", id).getResultStream().findFirst();
    }

    /** Finds a participation and lets other saves of it wait until this transaction is over. */
    Optional<Participation> findForChange(Scope scope, UUID id) {
        lock("id", scope, id);
        return find(scope, id);
    }

    // A lock on the query itself would make EclipseLink read all rows of all activities as well.
    private void lock(String column, Scope scope, UUID id) {
        entities.createNativeQuery("select id from registry.participation where " + column + " = ?1"
                        + " and municipality_number = ?2 and (cast(?3 as text) is null or district_number = ?3)"
                        + " order by id for update")
                .setParameter(1, id).setParameter(2, scope.municipality()).setParameter(3, scope.district())
                .getResultList();
    }

    Optional<Person> findPerson(Scope scope, UUID id) {
        return scoped(scope, "select p from Person p where p.id = :id and", "p", "", Person.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    /** The numbers by which people are known today. */
    List<Identifier> identifiersInUse(Scope scope, Collection<UUID> persons) {
        return scoped(scope, "select i from Identifier i join fetch i.person where i.person.id in :persons"
                + " and i.inUse = true and", "i", "", Identifier.class).setParameter("persons", persons)
                .getResultList();
    }

    /** Those whose name has not come, or whose number Folkeregisteret does not know. */
    List<UUID> personsWithoutName(Scope scope) {
        return scoped(scope, "select p.id from Person p where p.nameState in :states"
                + " and exists (select q from Participation q where q.person = p) and", "p", "order by p.id",
                UUID.class).setParameter("states", Set.of(NameState.WAITING, NameState.UNKNOWN)).getResultList();
    }

    /**
     * The participations of a person, with other saves of them waiting. Whoever changes a person takes them first: the
     * order in which a save takes its locks.
     */
    List<Participation> ofPersonForChange(Scope scope, UUID person) {
        lock("person_id", scope, person);
        // As they are now that they are locked, also if this transaction has read them before.
        return scoped(scope, "select p from Participation p where p.person.id = :person and", "p",
                "order by p.id", Participation.class).setParameter("person", person)
                .setHint("eclipselink.refresh", true).getResultList();
    }

    /** The newest participation of whoever is known by a number. */
    Optional<Participation> withNumber(Scope scope, byte[] numberIndex) {
        return scoped(scope, """
                select p from Participation p, Identifier i
                where i.person = p.person and i.index = :index and i.inUse = true and""", "p",
                "order by p.startedOn desc", Participation.class)
                .setParameter("index", numberIndex).setMaxResults(1).getResultStream().findFirst();
    }

    /** The participations of a person, the newest first. */
    List<Participation> ofPerson(Scope scope, UUID person) {
        return scoped(scope, "select p from Participation p where p.person.id = :person and", "p",
                "order by p.startedOn desc", Participation.class).setParameter("person", person).getResultList();
    }

    /** How many who are not discharged somebody follows up, by the place they belong to. */
    Map<Scope, Long> openByPlace(Scope scope, String caseworker) {
        return scoped(scope, "select p.place.municipality, p.place.district, count(p) from Participation p"
                + " where p.plan.caseworker = :caseworker and p.dischargedAt is null and", "p",
                "group by p.place.municipality, p.place.district", Object[].class)
                .setParameter("caseworker", caseworker).getResultStream().collect(Collectors.toMap(
                        row -> new Scope((String) row[0], (String) row[1]), row -> (Long) row[2]));
    }

    /** Those participations, with other saves of them waiting. */
    List<Participation> openOfForChange(Scope scope, String caseworker) {
        List<?> locked = entities.createNativeQuery("select id from registry.participation where caseworker = ?1"
                        + " and discharged_at is null and municipality_number = ?2"
                        + " and (cast(?3 as text) is null or district_number = ?3) order by id for update")
                .setParameter(1, caseworker).setParameter(2, scope.municipality()).setParameter(3, scope.district())
                .getResultList();
        return all(scope, locked.stream().map(UUID.class::cast).toList());
    }

    /** The change that an operation brought about, if it has been carried out. */
    Optional<FieldChange> changeBy(Scope scope, UUID operation) {
        return scoped(scope, "select c from FieldChange c where c.operation = :operation and", "c", "",
                FieldChange.class).setParameter("operation", operation.toString()).getResultStream().findFirst();
    }

    /** The latest change of a field after a version, if any. */
    Optional<FieldChange> changeAfter(Scope scope, FieldSave save) {
        return scoped(scope, """
                select c from FieldChange c where c.participation.id = :participation and c.field = :field
                and c.version > :version and""", "c", "order by c.version desc", FieldChange.class)
                .setParameter("participation", save.participation()).setParameter("field", save.field())
                .setParameter("version", save.basedOn()).getResultStream()
                .filter(change -> Objects.equals(change.row(), save.row())).findFirst();
    }

    /** Those of some fields that have ever had another value, by anybody. */
    Set<String> everChanged(Scope scope, UUID participation, Collection<String> fields) {
        return Set.copyOf(scoped(scope, "select distinct c.field from FieldChange c"
                + " where c.participation.id = :participation and c.field in :fields and", "c", "", String.class)
                .setParameter("participation", participation).setParameter("fields", fields).getResultList());
    }

    /** What the lines about her name and birth date say, as far as this transaction may see it, by line. */
    Map<UUID, NameValue> nameValues(Scope scope, UUID person) {
        return scoped(scope, "select v from NameValue v where v.person = :person and", "v", "", NameValue.class)
                .setParameter("person", person).getResultStream()
                .collect(Collectors.toMap(NameValue::change, Function.identity()));
    }

    /** Participations with their persons. */
    List<Participation> all(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : scoped(scope,
                "select p from Participation p join fetch p.person where p.id in :ids and", "p", "",
                Participation.class).setParameter("ids", ids).getResultList();
    }

    /** Participations with their persons and all their rows: one more query for each kind of row, however many there are. */
    List<Participation> allWithRows(Scope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        TypedQuery<Participation> query = scoped(scope, "select p from Participation p join fetch p.person"
                + " where p.id in :ids and", "p", "", Participation.class).setParameter("ids", ids)
                .setHint("eclipselink.batch.type", "IN");
        for (String rows : List.of("measures", "absences", "tests", "goals")) {
            query.setHint("eclipselink.batch", "p." + rows);
        }
        return query.getResultList();
    }

    /** Those whose name or its state has changed after a time, and when. */
    Map<UUID, OffsetDateTime> nameChanges(Scope scope, OffsetDateTime after) {
        return scoped(scope, "select p.id, p.nameChangedAt from Person p where p.nameChangedAt > :after and", "p", "",
                Object[].class).setParameter("after", after).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (OffsetDateTime) row[1]));
    }

    /** Every change of a participation, the newest first. */
    List<FieldChange> history(Scope scope, UUID participation) {
        return scoped(scope, "select c from FieldChange c where c.participation.id = :participation and", "c",
                "order by c.version desc, c.changedAt desc, c.field", FieldChange.class)
                .setParameter("participation", participation).getResultList();
    }

    /** Lets others who enter the same number wait until this transaction is over. */
    void awaitNumber(byte[] numberIndex) {
        entities.createNativeQuery("select true from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .setParameter(1, HexFormat.of().formatHex(numberIndex)).getSingleResult();
    }

    void keep(Object entity) {
        entities.persist(entity);
    }

    private <T> TypedQuery<T> scoped(Scope scope, String select, String alias, String order, Class<T> type) {
        return within(scope, entities.createQuery(select + IN_SCOPE.formatted(alias) + order, type));
    }

    private static <T> TypedQuery<T> within(Scope scope, TypedQuery<T> query) {
        return query.setParameter("municipality", scope.municipality()).setParameter("district", scope.district());
    }
}
