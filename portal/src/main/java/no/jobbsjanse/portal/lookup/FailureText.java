package no.jobbsjanse.portal.lookup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import no.jobbsjanse.lookup.LookupFigures.LastFailure;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.page.DateText;
import no.jobbsjanse.registry.NorwegianClock;

/** What went wrong with Folkeregisteret, in words. All of them are empty when nothing has. */
@RequestScoped
public class FailureText {

    @Inject
    private Texts texts;

    /** What kind of trouble. */
    String of(LastFailure failure) {
        return failure == null ? "" : texts.get("failure." + failure.why());
    }

    /** What Maskinporten had against us, and what helps; empty if it was not Maskinporten. */
    String refusal(LastFailure failure) {
        return failure == null || failure.refusal() == null ? ""
                : texts.with("refusal." + failure.refusal(), failure.refusal().code());
    }

    /** Status, support reference, code of Maskinporten: what Skatteetaten or Digdir will ask for. */
    String detail(LastFailure failure) {
        return failure == null ? "" : failure.detail();
    }

    /** {@code 01.09.2026 14:32}; empty for {@code null}. */
    static String moment(OffsetDateTime at) {
        return at == null ? "" : day(at) + " " + DateText.time(at);
    }

    /** {@code 01.09.2026}, in Norway. */
    static String day(OffsetDateTime at) {
        return DateText.day(at.atZoneSameInstant(NorwegianClock.ZONE).toLocalDate());
    }
}
