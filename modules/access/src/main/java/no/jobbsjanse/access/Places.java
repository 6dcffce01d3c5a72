package no.jobbsjanse.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.jobbsjanse.access.place.District;
import no.jobbsjanse.access.place.Municipality;
import no.jobbsjanse.access.place.MunicipalitySearch;

/** The municipalities of Norway and the districts of Oslo. They change only with a new version of the register. */
@ApplicationScoped
public class Places {

    @PersistenceContext(unitName = "access")
    private EntityManager entities;

    private volatile Map<String, Place> municipalities;
    private volatile Map<String, Place> districts;
    private volatile MunicipalitySearch search;

    /** The municipality with a kommunenummer of four digits. */
    @Transactional
    public Optional<Place> municipality(String number) {
        return Optional.ofNullable(municipalities().get(number));
    }

    /** All municipalities, in the Norwegian order of their names. */
    @Transactional
    public List<Place> municipalitiesInOrder() {
        Collator order = Collator.getInstance(Locale.forLanguageTag("nb"));
        return municipalities().values().stream()
                .sorted((one, other) -> order.compare(one.name(), other.name())).toList();
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
     * Municipalities by the beginning of any word of any of their names, in Norwegian, Sami or Kven; whoever has no ø, å
     * or á on her keyboard types o or a.
     *
     * @return at most ten, those whose name begins with the text first
     */
    @Transactional
    public List<MunicipalityFound> search(String text) {
        return municipalitySearch().find(text);
    }

    /** The one municipality that a text can mean: the only one of that name, else the only one that is found by it. */
    @Transactional
    public Optional<MunicipalityFound> meant(String text) {
        return municipalitySearch().meant(text);
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
        return municipalitySearch().numbered(number);
    }

    private MunicipalitySearch municipalitySearch() {
        if (search == null) {
            search = new MunicipalitySearch(entities.createQuery("select m from Municipality m", Municipality.class)
                    .getResultList());
        }
        return search;
    }

    private Map<String, Place> municipalities() {
        if (municipalities == null) {
            municipalities = byNumber(entities.createQuery("select m from Municipality m", Municipality.class)
                    .getResultStream().map(Municipality::place).toList());
        }
        return municipalities;
    }

    private Map<String, Place> districts() {
        if (districts == null) {
            districts = byNumber(entities.createQuery("select d from District d", District.class)
                    .getResultStream().map(District::place).toList());
        }
        return districts;
    }

    private static Map<String, Place> byNumber(List<Place> places) {
        return places.stream().collect(Collectors.toUnmodifiableMap(Place::number, Function.identity()));
    }
}
