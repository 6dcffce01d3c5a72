package no.jobbsjanse.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Act;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Logged;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.NotLogged;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.access.Told;
import no.jobbsjanse.registry.exception.AgeExceptionRow;

/**
 * IMDi's administrator allows one woman to take part although her age is outside the limits (women aged 18–55). Kept by
 * the keyed index of her number, so that the list tells nobody who she is.
 */
@ApplicationScoped
@Transactional
public class AgeExceptions {

    /** Longest reason. */
    public static final int LONGEST_REASON = 200;
    /** How many weeks it stands, unless said otherwise. */
    public static final int USUAL_WEEKS = 4;

    private static final int MOST_WEEKS = 26;
    private static final int MOST_LISTED = 200;
    /** The name by which row-level security knows IMDi here. */
    private static final String TASK = "age-exceptions";

    @PersistenceContext(unitName = "registry")
    private EntityManager entities;

    @Inject
    private RegisterSettings settings;

    @Inject
    private Places places;

    @Inject
    private NorwegianClock clock;

    /**
     * Allows it.
     *
     * @param weeks for how long, from today
     * @throws BrokenRule if a value is missing or wrong; keys {@code nationalId.…}, {@code exception.…}
     * @throws no.jobbsjanse.access.NotPermitted unless the mandate permits to administer the register
     */
    @Logged(value = Act.ADMINISTER, detail = "exceptionGiven")
    public AgeException give(Mandate mandate, String number, @Told("municipality") String municipality, String reason, String weeks) {
        actAsImdi(mandate);
        NationalId read = NationalId.parse(number, settings.numbers());
        RegistrationLimits.checkWoman(read, clock.today());
        places.municipality(municipality).orElseThrow(() -> new BrokenRule("exception.municipality"));
        String why = reason == null ? null : new FieldType.Text(LONGEST_REASON).parse(reason, settings.numbers());
        if (why == null) {
            throw new BrokenRule("exception.reason");
        }
        int standing = new FieldType.Count(1, MOST_WEEKS).parse(weeks == null ? "" : weeks.strip(), settings.numbers());
        AgeExceptionRow row = new AgeExceptionRow(municipality, settings.vault().index(read), why,
                clock.today().plusWeeks(standing), mandate.actor(), clock.now());
        entities.persist(row);
        return row.shown();
    }

    /**
     * Withdraws it; who has been registered by it stays.
     *
     * @throws no.jobbsjanse.access.NotPermitted unless the mandate permits to administer the register
     */
    @Logged(value = Act.ADMINISTER, detail = "exceptionWithdrawn")
    public void withdraw(Mandate mandate, @Told("id") UUID id) {
        actAsImdi(mandate);
        Optional.ofNullable(entities.find(AgeExceptionRow.class, id))
                .ifPresent(row -> row.withdraw(mandate.actor(), clock.now()));
        entities.flush();
    }

    /**
     * The latest first.
     *
     * @throws no.jobbsjanse.access.NotPermitted unless the mandate permits to administer the register
     */
    @NotLogged("references")
    public List<AgeException> list(Mandate mandate) {
        actAsImdi(mandate);
        return entities.createQuery("select e from AgeExceptionRow e order by e.givenAt desc", AgeExceptionRow.class)
                .setMaxResults(MOST_LISTED).getResultStream().map(AgeExceptionRow::shown).toList();
    }

    /** One that let her be registered on a day; for a transaction within the scope. */
    Optional<AgeException> find(Scope scope, byte[] number, LocalDate registeredOn) {
        return entities.createQuery("""
                        select e from AgeExceptionRow e where e.municipality = :municipality and e.number = :number
                        and e.validUntil >= :day and e.withdrawnAt is null""", AgeExceptionRow.class)
                .setParameter("municipality", scope.municipality()).setParameter("number", number)
                .setParameter("day", registeredOn).setMaxResults(1).getResultStream().findFirst()
                .map(AgeExceptionRow::shown);
    }

    private void actAsImdi(Mandate mandate) {
        mandate.requireNational(Permission.ADMINISTER_REGISTER);
        entities.createNativeQuery("select set_config('app.task', ?, true)").setParameter(1, TASK).getSingleResult();
    }
}
