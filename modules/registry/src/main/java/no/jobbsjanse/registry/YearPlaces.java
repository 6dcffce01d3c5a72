package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Nationwide;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Scope;

/** Where in the country Jobbsjansen is run in a year: figures, without anybody. */
@ApplicationScoped
@Transactional
@Nationwide
public class YearPlaces {

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    /** How many take part on a day of the year, by municipality or district; a place without any is not there. */
    @NotLogged("counts")
    public Map<Scope, Long> participants(Mandate mandate, int year) {
        Map<Scope, Long> participants = new HashMap<>();
        entities.createNativeQuery("select p.municipality_number, p.district_number, count(*)"
                        + " from registry.participation p where not p.refused and " + new YearSql(year).inYear()
                        + " group by p.municipality_number, p.district_number")
                .getResultList().forEach(found -> {
                    Object[] row = (Object[]) found;
                    participants.put(new Scope((String) row[0], (String) row[1]), ((Number) row[2]).longValue());
                });
        return participants;
    }
}
