package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.jobbsjanse.access.place.District;
import no.jobbsjanse.access.place.MunicipalitiesChanged;
import no.jobbsjanse.access.place.Municipality;
import no.jobbsjanse.access.place.MunicipalitySearch;
import no.jobbsjanse.access.place.NorwegianDay;

/**
 * The municipalities of Norway and the districts of Oslo. Districts change only with a new version of the register;
 * municipalities when IMDi changes them, so they are read anew after a minute: asked on every page, but no news must be
 * sent between the nodes. The node on which they were changed knows at once.
 */
@ApplicationScoped
public class Places {

    private static final Duration KEPT = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    private volatile Known municipalities;
    private volatile Map<String, Place> districts;

    private record Known(Map<String, MunicipalityEntry> byNumber, List<MunicipalityEntry> inOrder,
            MunicipalitySearch search, Instant readAt) {

        boolean isFresh() {
            return readAt.plus(KEPT).isAfter(Instant.now());
        }
    }

    /** The municipality with a kommunenummer of four digits, also one that has ended. */
    @Transactional
    public Optional<Place> municipality(String number) {
        return Optional.ofNullable(known().byNumber().get(number)).map(MunicipalityEntry::place);
    }

    /** The municipalities in force today, in the Norwegian order of their names: those to choose from. */
    @Transactional
    public List<Place> municipalitiesInOrder() {
        return inForce(known().inOrder()).stream().map(MunicipalityEntry::place).toList();
    }

    private static List<MunicipalityEntry> inForce(List<MunicipalityEntry> all) {
        LocalDate today = NorwegianDay.today();
        return all.stream().filter(one -> one.isInForce(today)).toList();
    }

    /** Whether the last day of a municipality is over, as it stands right now: nobody is given access to it any more. */
    @Transactional
    public boolean hasEnded(String municipality) {
        Municipality found = entities.find(Municipality.class, municipality);
        return found != null && found.entry().hasEnded(NorwegianDay.today());
    }

    /** The district with a bydelsnummer of six digits. */
    @Transactional
    public Optional<Place> district(String number) {
        return Optional.ofNullable(districts().get(number));
    }

    /** The districts of a municipality in the order of their numbers; empty for all but Oslo. */
    @Transactional
    public List<Place> districtsOf(String municipality) {
        return districts().values().stream()
                .filter(district -> district.number().startsWith(municipality))
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .toList();
    }

    /**
     * Municipalities in force by the beginning of any word of any of their names, in Norwegian, Sami or Kven; whoever has no ø, å
     * or á on her keyboard types o or a.
     *
     * @return at most ten, those whose name begins with the text first
     */
    @Transactional
    public List<MunicipalityFound> search(String text) {
        return known().search().find(text);
    }

    /** The one municipality that a text can mean: the only one of that name, else the only one that is found by it. */
    @Transactional
    public Optional<MunicipalityFound> meant(String text) {
        return known().search().meant(text);
    }

    /** The language of letters and mails to a municipality: {@code nn} where it has decided so, else {@code nb}. */
    @Transactional
    public String letterLanguage(String municipality) {
        Municipality found = entities.find(Municipality.class, municipality);
        return found != null && found.wantsNynorsk() ? "nn" : "nb";
    }

    /** The municipality with a kommunenummer, as it is found. */
    @Transactional
    public Optional<MunicipalityFound> numbered(String number) {
        return known().search().numbered(number);
    }

    private Known known() {
        Known found = municipalities;
        if (found == null || !found.isFresh()) {
            Instant now = Instant.now();
            List<MunicipalityEntry> read = entities.createQuery("select m from Municipality m", Municipality.class)
                    .getResultStream().map(Municipality::entry).sorted(MunicipalityEntry.inOrder()).toList();
            found = new Known(read.stream().collect(Collectors.toUnmodifiableMap(MunicipalityEntry::number,
                    Function.identity())), read, new MunicipalitySearch(inForce(read)), now);
            municipalities = found;
        }
        return found;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) MunicipalitiesChanged event) {
        municipalities = null;
    }

    private Map<String, Place> districts() {
        if (districts == null) {
            districts = entities.createQuery("select d from District d", District.class).getResultStream()
                    .map(District::place).collect(Collectors.toUnmodifiableMap(Place::number, Function.identity()));
        }
        return districts;
    }
}
