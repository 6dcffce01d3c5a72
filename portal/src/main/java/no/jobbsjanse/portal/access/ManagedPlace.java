package no.jobbsjanse.portal.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.access.BrokenRule;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;

/**
 * The place whose users a page is about: one's own, or, for IMDi's administrator, the one in the address, which links and
 * forms then carry along. Any other place does not exist.
 */
@Named("managed")
@RequestScoped
public class ManagedPlace {

    static final String PARAMETER = "place";

    @Inject
    private WorkContext context;

    @Inject
    private Places places;

    private Scope place() {
        return context.managedPlace().orElseThrow(() -> new BrokenRule("access.gone"));
    }

    private boolean exists() {
        return places.municipality(place().municipality()).isPresent();
    }

    /** A municipality that does not exist is «not found». */
    public void open() throws IOException {
        refuseUnless(exists());
    }

    /** Answers that a page does not exist. */
    static void refuseUnless(boolean exists) throws IOException {
        if (!exists) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
    }

    /** Her mandate there. @throws BrokenRule {@code access.gone} for a place that does not exist */
    public Mandate mandate() {
        if (!exists()) {
            throw new BrokenRule("access.gone");
        }
        return context.mandate(place());
    }

    /** Its short name: «Drammen», «Gamle Oslo». */
    public String getName() {
        return name(place());
    }

    /** The short name of a district, or of a municipality. */
    String name(Scope place) {
        return Optional.ofNullable(place.district()).flatMap(places::district)
                .or(() -> places.municipality(place.municipality())).map(Place::name).orElse(place.municipality());
    }

    /** The place that a choice of district means. @param number bydelsnummer; empty for the whole place */
    Scope placeOf(String number) {
        return number.isEmpty() ? place() : Optional.of(number).filter(one -> one.startsWith(place().municipality()))
                .map(one -> new Scope(place().municipality(), one)).orElseThrow(() -> new BrokenRule("access.district"));
    }

    /** The districts to choose from; empty where there is no choice. */
    public List<Place> getDistricts() {
        return place().district() != null ? List.of() : places.districtsOf(place().municipality());
    }

    /** The kommunenummer that forms carry along; empty where it is one's own place. */
    public String getNumber() {
        return context.place().isPresent() ? "" : place().municipality();
    }

    /** An address within these pages, for the same place. */
    public String link(String address) {
        return getNumber().isEmpty() ? address
                : address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + getNumber();
    }
}
