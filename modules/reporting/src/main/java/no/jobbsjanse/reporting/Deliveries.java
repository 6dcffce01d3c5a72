package no.jobbsjanse.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Nationwide;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.registry.YearPlaces;
import no.jobbsjanse.reporting.delivery.DeliveryHead;
import no.jobbsjanse.reporting.delivery.EventRow;
import no.jobbsjanse.reporting.delivery.Standing;

/**
 * Who has delivered, all over the country: heads of deliveries and figures, never a participant. In a transaction of its
 * own, as the database role that sees no rows of deliveries.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Nationwide
public class Deliveries {

    @PersistenceContext(unitName = "reporting")
    private EntityManager entities;

    @Inject
    private YearPlaces places;

    /** Every place where somebody takes part in the year or something was delivered, in the order of the numbers. */
    @NotLogged("heads of deliveries")
    public List<PlaceReport> list(Mandate mandate, int year) {
        return reports(mandate, year);
    }

    /** One of them; also a place without participants and deliveries of which something was decided. */
    @NotLogged("heads of deliveries")
    public Optional<PlaceReport> find(Mandate mandate, int year, Scope place) {
        return reports(mandate, year).stream().filter(one -> one.place().equals(place)).findFirst();
    }

    private List<PlaceReport> reports(Mandate mandate, int year) {
        Map<Scope, Long> participants = places.participants(mandate, year);
        Map<Scope, List<Delivery>> deliveries = entities.createQuery(
                        "select d from DeliveryHead d where d.year = :year order by d.number desc", DeliveryHead.class)
                .setParameter("year", year).getResultStream().collect(Collectors.groupingBy(DeliveryHead::place,
                        Collectors.mapping(DeliveryHead::delivery, Collectors.toList())));
        Map<Scope, List<DeliveryEvent>> events = entities.createQuery(
                        "select e from EventRow e where e.year = :year order by e.happenedAt desc", EventRow.class)
                .setParameter("year", year).getResultStream().collect(Collectors.groupingBy(EventRow::place,
                        Collectors.mapping(EventRow::event, Collectors.toList())));
        Set<Scope> all = new LinkedHashSet<>(participants.keySet());
        all.addAll(deliveries.keySet());
        all.addAll(events.keySet());
        List<PlaceReport> reports = new ArrayList<>();
        all.forEach(place -> {
            List<Delivery> theirs = deliveries.getOrDefault(place, List.of());
            List<DeliveryEvent> decided = events.getOrDefault(place, List.of());
            reports.add(new PlaceReport(place, participants.getOrDefault(place, 0L), theirs, decided,
                    Standing.of(theirs, decided)));
        });
        reports.sort((one, other) -> number(one).compareTo(number(other)));
        return reports;
    }

    private static String number(PlaceReport report) {
        return report.place().municipality() + (report.place().district() == null ? "" : report.place().district());
    }
}
