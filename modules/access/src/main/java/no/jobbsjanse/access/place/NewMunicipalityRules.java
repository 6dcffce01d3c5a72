package no.jobbsjanse.access.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.MunicipalityEntry;

/** What a municipality must be to be added. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NewMunicipalityRules {

    private static final Set<String> LANGUAGES = Set.of("nb", "nn", "neutral");

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    /** The same without stray spaces, and with its county. */
    MunicipalityEntry checked(MunicipalityEntry typed) {
        String number = clean(typed.number());
        if (!number.matches("[0-9]{4}")) {
            throw new BrokenRule("access.municipality.number");
        }
        if (entities.find(Municipality.class, number) != null) {
            throw new BrokenRule("access.municipality.taken");
        }
        String name = clean(typed.name());
        if (name.isEmpty()) {
            throw new BrokenRule("access.municipality.name");
        }
        String officialName = clean(typed.officialName());
        if (typed.language() == null || !LANGUAGES.contains(typed.language())) {
            throw new BrokenRule("access.municipality.language");
        }
        if (typed.validFrom() == null) {
            throw new BrokenRule("access.municipality.validFrom");
        }
        return new MunicipalityEntry(number, name, officialName.isEmpty() ? name : officialName,
                county(number, clean(typed.county())), typed.language(), typed.validFrom(), null, null);
    }

    private String county(String number, String typed) {
        Optional<String> known = entities.createQuery("select m.countyName from Municipality m"
                        + " where m.countyNumber = :county", String.class)
                .setParameter("county", Municipality.countyOf(number)).getResultStream().findFirst();
        if (known.isEmpty() && typed.isEmpty()) {
            throw new BrokenRule("access.municipality.county");
        }
        if (known.isPresent() && !typed.isEmpty() && !typed.equalsIgnoreCase(known.get())) {
            throw new BrokenRule("access.municipality.otherCounty", known.get());
        }
        return known.orElse(typed);
    }

    private static String clean(String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    }
}
