package no.jobbsjanse.access.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.jobbsjanse.access.Mergers;
import no.jobbsjanse.access.Mergers.Merger;

/** The rows behind {@link Mergers}. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MergerLedger {

    /** What is written in history when participants have been moved. */
    private static final String MOVED = "moved";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    @Inject
    private MunicipalityLedger municipalities;

    /** Those in force today. */
    public List<Merger> inForce() {
        return entities.createQuery("select m from Municipality m where m.validTo < :today and m.successor is not null"
                        + " order by m.validTo, m.number", Municipality.class)
                .setParameter("today", NorwegianDay.today()).getResultStream().map(Municipality::entry)
                .map(one -> new Merger(one.place(), one.successor())).toList();
    }

    /** Takes up one. */
    public boolean takeUp(Merger merger) {
        Municipality row = entities.find(Municipality.class, merger.ended().number(), LockModeType.PESSIMISTIC_WRITE,
                Map.of("eclipselink.refresh", true));
        LocalDate today = NorwegianDay.today();
        return row.entry().hasEnded(today) && merger.successor().equals(row.entry().successor());
    }

    /** Participants have been moved. */
    public void moved(Merger merger, long participants) {
        String number = merger.ended().number();
        if (participants == 0 && !moved(number).isEmpty()) {
            return;
        }
        entities.persist(new MunicipalityChangeRow(number, MOVED, null, Long.toString(participants), Mergers.BY,
                OffsetDateTime.now()));
        if (municipalities.find(merger.successor()).filter(next -> !next.hasEnded(NorwegianDay.today())).isPresent()) {
            municipalities.carryOver(Mergers.BY, number);
        }
    }

    /** How many participants of a municipality have been moved, each time. */
    private List<String> moved(String number) {
        return entities.createQuery("select c.newValue from MunicipalityChangeRow c where c.municipality = :number"
                        + " and c.property = :moved", String.class)
                .setParameter("number", number).setParameter("moved", MOVED).getResultList();
    }

    /** How many participants have been moved from each municipality from which they have been. */
    Map<String, Long> moved() {
        return entities.createQuery("select c.municipality, c.newValue from MunicipalityChangeRow c"
                        + " where c.property = :moved", Object[].class).setParameter("moved", MOVED).getResultStream()
                .collect(Collectors.groupingBy(row -> (String) row[0],
                        Collectors.summingLong(row -> Long.parseLong((String) row[1]))));
    }

    /** Whether what was registered in a municipality has gone on in its successor: that is not undone. */
    boolean isCarriedOut(String number) {
        return !moved(number).isEmpty();
    }
}
