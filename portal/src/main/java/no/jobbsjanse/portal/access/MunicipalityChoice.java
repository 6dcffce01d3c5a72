package no.jobbsjanse.portal.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.MunicipalityFound;
import no.jobbsjanse.access.Place;
import no.jobbsjanse.access.Places;

/**
 * Which municipality somebody means: the one that was chosen from a list for exactly this text, else what the text says.
 * Works the same with a script and without.
 *
 * @param text as typed; the whole name once it is clear
 * @param chosen the municipality, if it is clear
 * @param hits those it could be, if it is not
 * @param districts of the municipality
 */
record MunicipalityChoice(String text, Optional<MunicipalityFound> chosen, List<MunicipalityFound> hits,
        List<Place> districts) {

    static MunicipalityChoice of(Places places, String text, String number, String chosenFor) {
        Optional<MunicipalityFound> chosen = text.equals(chosenFor) ? places.numbered(number) : Optional.empty();
        chosen = chosen.or(() -> places.meant(text));
        return new MunicipalityChoice(chosen.map(MunicipalityFound::label).orElse(text), chosen,
                chosen.isPresent() ? List.of() : places.search(text),
                chosen.map(one -> places.districtsOf(one.number())).orElse(List.of()));
    }

    /** What stands beside the name: the other names it has, and the county, unless the name says it. */
    static String note(MunicipalityFound found) {
        return Stream.of(found.officialName(), found.county()).filter(one -> !found.label().contains(one))
                .collect(Collectors.joining(" · "));
    }
}
