package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.jobbsjanse.access.Permission;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;

/** «Person og prosjekt»: the first page, for somebody new and for somebody registered. */
@Named("person")
@RequestScoped
public class PersonView extends WizardPage {

    @Inject
    private Places places;

    private final UUID operation = UUID.randomUUID();

    /** Names this page's registration, so that sending it twice registers once. */
    public String getOperation() {
        return operation.toString();
    }

    /** The municipalities she may register in; the only one is chosen already. */
    public List<Choice> getMunicipalities() {
        List<String> numbers = registrable().stream().map(Scope::municipality).distinct().toList();
        String chosen = getSheet() != null ? value("municipality") : numbers.size() == 1 ? numbers.get(0) : "";
        return numbers.stream().flatMap(number -> places.municipality(number).stream())
                .map(place -> choice(place, chosen)).toList();
    }

    /** The districts she may register in; the only one is chosen already. Empty outside Oslo. */
    public List<Choice> getDistricts() {
        List<Place> districts = registrable().stream().flatMap(place -> place.district() != null
                ? places.district(place.district()).stream()
                : places.districtsOf(place.municipality()).stream()).filter(Objects::nonNull).distinct().toList();
        String chosen = getSheet() != null ? value("district") : districts.size() == 1 ? districts.get(0).number() : "";
        return districts.stream().map(place -> choice(place, chosen)).toList();
    }

    /** The municipality of somebody registered, in words. */
    public String getMunicipality() {
        return places.municipality(value("municipality")).map(Place::name).orElse("");
    }

    /** The district of somebody registered, in words. */
    public String getDistrict() {
        return places.district(value("district")).map(Place::name).orElse("");
    }

    private List<Scope> registrable() {
        return context().places().stream()
                .filter(place -> context().mandate(place).allows(Permission.REGISTER_PARTICIPANTS)).toList();
    }

    private static Choice choice(Place place, String chosen) {
        return new Choice(place.number(), place.name(), place.number().equals(chosen));
    }
}
