package no.jobbsjanse.access.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Actor;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.SupportCase;
import no.jobbsjanse.access.place.NorwegianDay;

/** The statements on cases. Time is that of the database, which also keeps everybody to her own cases. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SupportLedger {

    private static final String COLUMNS = " id, opened_by, opened_by_name, purpose, case_number, opened_at, expires_at,"
            + " participation_id, person_id, municipality_number, district_number, found_at, named_at";
    private static final String OPEN = " where id = ?1 and opened_by = ?2 and ended_at is null"
            + " and expires_at > clock_timestamp()";

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    /** A new case. */
    public SupportCase open(Actor actor, String purpose, String caseNumber) {
        return one(actor, "insert into access.support_case (opened_by, opened_by_name, purpose, case_number)"
                + " values (?1, ?2, ?3, ?4) returning" + COLUMNS, actor.subject(), actor.name(), purpose, caseNumber)
                .orElseThrow();
    }

    /** A case of hers that is not over. */
    public Optional<SupportCase> find(Actor actor, UUID id) {
        return one(actor, "select" + COLUMNS + " from access.support_case" + OPEN, id, actor.subject());
    }

    /** The case is about a participation; empty if it is over, or about another. */
    public Optional<SupportCase> found(Actor actor, UUID id, UUID participation, UUID person, Scope place) {
        return one(actor, "update access.support_case set participation_id = ?3, person_id = ?4,"
                + " municipality_number = ?5, district_number = cast(?6 as text), found_at = now()" + OPEN
                + " and found_at is null returning" + COLUMNS, id, actor.subject(), participation, person,
                place.municipality(), place.district());
    }

    /** Her name has been asked for; empty if the case is over, or nobody has been found. */
    public Optional<SupportCase> named(Actor actor, UUID id) {
        return one(actor, "update access.support_case set named_at = coalesce(named_at, now())" + OPEN
                + " and found_at is not null returning" + COLUMNS, id, actor.subject());
    }

    /** The case is over. */
    public void end(Actor actor, UUID id) {
        one(actor, "update access.support_case set ended_at = now()" + OPEN + " returning" + COLUMNS, id,
                actor.subject());
    }

    /** Those about participations of a place, the latest first; for a transaction within it. */
    public List<SupportCase> looksInto(Scope place, int most) {
        return ask("select" + COLUMNS + " from access.support_case where municipality_number = ?1"
                + " and (cast(?2 as text) is null or district_number = ?2) order by found_at desc limit ?3",
                place.municipality(), place.district(), most);
    }

    private Optional<SupportCase> one(Actor actor, String sql, Object... values) {
        entities.createNativeQuery("select set_config('app.supporter', ?1, true)").setParameter(1, actor.subject())
                .getSingleResult();
        return ask(sql, values).stream().findFirst();
    }

    private List<SupportCase> ask(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return ((List<?>) query.getResultList()).stream().map(row -> read((Object[]) row)).toList();
    }

    private static SupportCase read(Object[] row) {
        return new SupportCase((UUID) row[0], new Actor((String) row[1], (String) row[2]), (String) row[3],
                (String) row[4], NorwegianDay.moment(row[5]), NorwegianDay.moment(row[6]), (UUID) row[7], (UUID) row[8],
                row[9] == null ? null : new Scope((String) row[9], (String) row[10]), NorwegianDay.moment(row[11]),
                NorwegianDay.moment(row[12]));
    }
}
