package no.jobbsjanse.portal.access;

import java.util.Optional;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Places;
import no.jobbsjanse.access.Scope;
import no.jobbsjanse.portal.language.Texts;

/** Places for reading: «Drammen kommune», «Bydel Gamle Oslo». */
public final class PlaceText {

    private PlaceText() {
    }

    /** A place, in words; the number of one that nobody knows. */
    public static String of(Texts texts, Places places, Scope place) {
        Optional<Place> district = Optional.ofNullable(place.district()).flatMap(places::district);
        return district.map(found -> texts.with("place.district", found.name()))
                .orElseGet(() -> texts.with("place.municipality",
                        places.municipality(place.municipality()).map(Place::name).orElse(place.municipality())));
    }
}
