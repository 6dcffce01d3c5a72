package no.jobbsjanse.reporting.statistics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.Figures;

/**
 * What the codebook says of reasons to end: which of them attain the goal, are counted when the share is worked out, or
 * say nothing (domain.md § 3; properties of the codes).
 *
 * @param reasons HOVEDAARSAK_AVSLUTNING
 * @param subreasons UNDERAARSAK_AVSLUTNING
 */
public record ExitCodes(List<Code> reasons, List<Code> subreasons) {

    /** As the codebook is now. */
    public static ExitCodes of(Codebook codebook) {
        return new ExitCodes(codebook.list("HOVEDAARSAK_AVSLUTNING"), codebook.list("UNDERAARSAK_AVSLUTNING"));
    }

    /** Every pair of reasons somebody may have ended for in a year, or has; nothing said is one of them. */
    Set<Figures.Exit> possible(Figures figures, int year) {
        Set<Figures.Exit> exits = new LinkedHashSet<>();
        subreasons.forEach(code -> exits.add(new Figures.Exit(year, code.parent(), code.code())));
        reasons.forEach(code -> exits.add(new Figures.Exit(year, code.code(), null)));
        exits.add(new Figures.Exit(year, null, null));
        figures.exits().keySet().stream().filter(exit -> exit.year() == year).forEach(exits::add);
        return exits;
    }

    /** Whether she is among those the goal attainment is a share of: neither reason is left out of it. */
    boolean counts(Figures.Exit exit) {
        return both(exit).noneMatch(code -> code.is("i_nevner", "N"));
    }

    /** Whether she attained the goal; only somebody who counts can. */
    boolean attains(Figures.Exit exit) {
        return counts(exit) && find(reasons, exit.reason()).anyMatch(code -> code.is("maaloppnaaelse", "J"));
    }

    /** Whether the reasons given say nothing of why. */
    boolean saysNothing(Figures.Exit exit) {
        return both(exit).anyMatch(code -> code.is("uspesifikk", "J"));
    }

    private Stream<Code> both(Figures.Exit exit) {
        return Stream.concat(find(reasons, exit.reason()), find(subreasons, exit.subreason()));
    }

    private static Stream<Code> find(List<Code> codes, String code) {
        return codes.stream().filter(one -> Objects.equals(one.code(), code));
    }
}
