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
import no.jobbsjanse.registry.Step;

/** «Person og prosjekt»: the first page, for somebody new and for somebody registered. */
@Named("person")
@RequestScoped
public class PersonView extends WizardPage {

    @Inject
    private Places places;

    private final UUID operation = UUID.randomUUID();

    /** Made by the container. */
    public PersonView() {
        super(Step.PERSON);
    }

    /** Names this page's registration, so that sending it twice registers once. */
    public String getOperation() {
        return operation.toString();
    }

    /** The municipality: of somebody registered, fixed; else those she may register in, the only one chosen already. */
    public FieldInput getMunicipality() {
        List<String> numbers = registrable().stream().map(Scope::municipality).distinct().toList();
        return place("municipality", numbers.stream().flatMap(number -> places.municipality(number).stream()).toList());
    }

    /** The district, likewise; without choices outside Oslo. */
    public FieldInput getDistrict() {
        return place("district", registrable().stream().flatMap(place -> place.district() != null
                ? places.district(place.district()).stream()
                : places.districtsOf(place.municipality()).stream()).filter(Objects::nonNull).distinct().toList());
    }

    /** Whether there is no project to choose. */
    public boolean isWithoutProjects() {
        return isEditable() && input("project").choices().isEmpty();
    }

    /** Whether there is a district to show or to choose. */
    public boolean isInDistrict() {
        return getSheet() == null ? !getDistrict().choices().isEmpty() : stored("district") != null;
    }

    private FieldInput place(String key, List<Place> choices) {
        String label = texts().get("field." + key);
        if (getSheet() != null) {
            String name = places.municipality(stored(key)).or(() -> places.district(stored(key))).map(Place::name)
                    .orElse("");
            return new FieldInput(key, key, "", "text", label, texts().get("place.fixed"), name, 100, false, List.of(),
                    false, "", false);
        }
        String chosen = choices.size() == 1 ? choices.get(0).number() : "";
        return new FieldInput(key, key, "", "select", label, "", "", 100, false, choices.stream().map(place ->
                new Choice(place.number(), place.name(), place.number().equals(chosen), null)).toList(), false, "",
                true);
    }

    private List<Scope> registrable() {
        return context().places().stream()
                .filter(place -> context().mandate(place).allows(Permission.REGISTER_PARTICIPANTS)).toList();
    }
}
