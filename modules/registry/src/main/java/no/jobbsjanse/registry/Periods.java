package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.UUID;
import no.jobbsjanse.access.Scope;

/**
 * Sees to it that nobody takes part in two places, or twice in one, at the same time. The database decides, by a
 * constraint that holds across all municipalities: the walls hide who has the period, not that it is taken.
 */
@ApplicationScoped
class Periods {

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    /**
     * Claims the days from start to end, or for good while there is no end, in place of those claimed before.
     *
     * @return whether they were free; if not, the transaction must not be committed with the new dates
     */
    boolean claim(Scope scope, UUID participation, byte[] number, LocalDate from, LocalDate to) {
        entities.createNativeQuery("delete from registry.occupied_period where municipality_number = ?"
                        + " and participation_id = ? and number_index = ?")
                .setParameter(1, scope.municipality()).setParameter(2, participation).setParameter(3, number)
                .executeUpdate();
        return entities.createNativeQuery("""
                insert into registry.occupied_period
                    (participation_id, municipality_number, district_number, number_index, period)
                values (?, ?, ?, ?, daterange(?, ?::date, '[]')) on conflict do nothing""")
                .setParameter(1, participation).setParameter(2, scope.municipality())
                .setParameter(3, scope.district()).setParameter(4, number)
                .setParameter(5, from).setParameter(6, to)
                .executeUpdate() == 1;
    }

    /** Gives up what was claimed under another number. */
    void release(Scope scope, UUID participation, byte[] allBut) {
        entities.createNativeQuery("delete from registry.occupied_period where municipality_number = ?"
                        + " and participation_id = ? and number_index <> ?")
                .setParameter(1, scope.municipality()).setParameter(2, participation).setParameter(3, allBut)
                .executeUpdate();
    }
}
