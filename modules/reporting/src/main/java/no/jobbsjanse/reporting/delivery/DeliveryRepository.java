package no.jobbsjanse.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.NorwegianClock;
import no.jobbsjanse.reporting.DeliveredRow;
import no.jobbsjanse.reporting.Delivery;
import no.jobbsjanse.reporting.ProjectReport;

/** What has been delivered and decided, read place by place. A delivery of a municipality is not one of its districts. */
@ApplicationScoped
public class DeliveryRepository {

    private static final String HERE = " where %1$s.municipality = :municipality and (%1$s.district = :district"
            + " or %1$s.district is null and :district is null) and ";

    @PersistenceContext(unitName = "reporting")
    private EntityManager entities;

    /** What has been delivered for a year, the latest first. */
    public List<Delivery> deliveries(Scope place, int year) {
        return at(place, "select d from DeliveryHead d" + HERE.formatted("d") + "d.year = :year order by d.number desc",
                DeliveryHead.class).setParameter("year", year).getResultStream().map(DeliveryHead::delivery).toList();
    }

    /** What was done about the report of a year, the latest first. */
    public List<EventRow> events(Scope place, int year) {
        return at(place, "select e from EventRow e" + HERE.formatted("e") + "e.year = :year order by e.happenedAt desc",
                EventRow.class).setParameter("year", year).getResultList();
    }

    /** The projects of a delivery with their figures, by project. */
    Map<String, DeliveredProject> projects(Scope place, UUID delivery) {
        Map<String, DeliveredProject> projects = new TreeMap<>();
        at(place, "select p from DeliveredProject p" + HERE.formatted("p") + "p.delivery = :delivery",
                DeliveredProject.class).setParameter("delivery", delivery).getResultStream()
                .forEach(one -> projects.put(one.project(), one));
        return projects;
    }

    /** What a delivery says of each participation. */
    Map<UUID, String> contents(Scope place, UUID delivery) {
        Map<UUID, String> contents = new TreeMap<>(Snapshot.ORDER);
        entities.createNativeQuery("select participation_id, content from reporting.delivered_row"
                        + " where delivery_id = ?1 and municipality_number = ?2"
                        + " and district_number is not distinct from cast(?3 as text)")
                .setParameter(1, delivery).setParameter(2, place.municipality()).setParameter(3, place.district())
                .getResultList().forEach(found -> {
                    Object[] row = (Object[]) found;
                    contents.put((UUID) row[0], (String) row[1]);
                });
        return contents;
    }

    /** What deliveries of a place, and of its districts, say of some participations, the latest first. */
    public List<DeliveredRow> rowsOf(Scope place, Collection<UUID> participations) {
        return ((List<?>) entities.createNativeQuery("select r.participation_id, d.year, d.number, d.delivered_at,"
                        + " d.delivered_by_name, r.content from reporting.delivered_row r"
                        + " join reporting.delivery d on d.id = r.delivery_id"
                        + " where r.participation_id = any(cast(string_to_array(?1, ',') as uuid[]))"
                        + " and r.municipality_number = ?2 and (cast(?3 as text) is null or r.district_number = ?3)"
                        + " order by d.delivered_at desc, r.participation_id")
                .setParameter(1, participations.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setParameter(2, place.municipality()).setParameter(3, place.district()).getResultList()).stream()
                .map(row -> delivered((Object[]) row)).toList();
    }

    private static DeliveredRow delivered(Object[] row) {
        Instant at = row[3] instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) row[3]).toInstant();
        return new DeliveredRow((UUID) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue(),
                at.atZone(NorwegianClock.ZONE).toOffsetDateTime(), (String) row[4], Snapshot.values((String) row[5]));
    }

    /** Lets others who deliver for a place, or decide about its report, wait until this transaction is over. */
    public void await(Scope place, int year) {
        entities.createNativeQuery("select true from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "annual report " + year + " " + place.municipality() + " " + place.district())
                .getSingleResult();
    }

    /** Keeps a delivery: its head, its projects and its rows. */
    void keep(Scope place, DeliveryHead head, List<ProjectReport> projects, Map<UUID, String> contents) {
        entities.persist(head);
        entities.flush();
        UUID delivery = head.delivery().id();
        projects.forEach(one -> entities.persist(new DeliveredProject(delivery, place, one)));
        entities.flush();
        JsonArrayBuilder rows = Json.createArrayBuilder();
        contents.forEach((participation, content) -> rows.add(Json.createObjectBuilder()
                .add("participation", participation.toString()).add("content", content)));
        entities.createNativeQuery("insert into reporting.delivered_row (delivery_id, participation_id,"
                        + " municipality_number, district_number, content)"
                        + " select ?1, r.participation, ?2, cast(?3 as text), r.content"
                        + " from jsonb_to_recordset(cast(?4 as jsonb)) as r(participation uuid, content text)")
                .setParameter(1, delivery).setParameter(2, place.municipality()).setParameter(3, place.district())
                .setParameter(4, rows.build().toString()).executeUpdate();
    }

    /** Keeps what was done. */
    public void keep(EventRow event) {
        entities.persist(event);
        entities.flush();
    }

    private <T> TypedQuery<T> at(Scope place, String text, Class<T> type) {
        return entities.createQuery(text, type).setParameter("municipality", place.municipality())
                .setParameter("district", place.district());
    }
}
