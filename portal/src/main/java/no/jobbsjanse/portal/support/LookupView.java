package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import no.jobbsjanse.lookup.LookupAttempt;
import no.jobbsjanse.lookup.LookupTrace;
import no.jobbsjanse.lookup.LookupTraces;
import no.jobbsjanse.portal.access.WorkContext;
import no.jobbsjanse.portal.language.Texts;

/** How the look-up of the one name that a case is about has gone. */
@Named("supportedLookup")
@RequestScoped
public class LookupView {

    @Inject
    private OpenCase openCase;

    @Inject
    private WorkContext context;

    @Inject
    private LookupTraces traces;

    @Inject
    private Texts texts;

    private Optional<LookupTrace> trace;

    /**
     * An attempt to fetch her name.
     *
     * @param at when
     * @param took how long, in words
     * @param outcome that it was answered, or why not, in words
     */
    public record Attempt(String at, String took, String outcome) {
    }

    private LookupTrace trace() {
        if (trace == null) {
            trace = traces.of(context.mandate(), openCase.required());
        }
        return trace.orElse(null);
    }

    /** How the look-up of her name stands, in words. */
    public String getState() {
        LookupTrace known = trace();
        if (known == null) {
            return texts.get("support.lookup.none");
        }
        String entered = MaskedText.moment(known.enteredAt());
        return known.nextAttemptAt() != null
                ? texts.format("support.lookup.waiting", entered, MaskedText.moment(known.nextAttemptAt()))
                : known.answeredAt() == null ? texts.with("support.lookup.refreshing", entered)
                : texts.format("support.lookup.answered", entered, MaskedText.moment(known.answeredAt()));
    }

    /** Every attempt that is kept, the latest first. */
    public List<Attempt> getAttempts() {
        return trace() == null ? List.of() : trace().attempts().stream().map(this::attempt).toList();
    }

    private Attempt attempt(LookupAttempt one) {
        return new Attempt(MaskedText.moment(one.at()), texts.format("support.took", one.took().toMillis(), one.together()),
                one.failure() == null ? texts.get("support.answered") : texts.get("failure." + one.failure()));
    }
}
