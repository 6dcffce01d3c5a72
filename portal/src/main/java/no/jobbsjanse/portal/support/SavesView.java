package no.jobbsjanse.portal.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.registry.ChangeText;
import no.jobbsjanse.registry.SaveRefusals;
import no.jobbsjanse.registry.SupportSave;

/** What was saved in the participation of a case, and what came to nothing; never a value. */
@Named("supportedSaves")
@RequestScoped
public class SavesView {

    private static final String LEFT_OUT = "…";

    @Inject
    private SupportedView supported;

    @Inject
    private Texts texts;

    /**
     * A save.
     *
     * @param at when
     * @param field in words
     * @param by who and from where, in words
     * @param version of the participation
     * @param outcome that it was saved, or why not, in words
     * @param refused whether it came to nothing
     */
    public record Save(String at, String field, String by, long version, String outcome, boolean refused) {
    }

    /** Every save, the latest first. */
    public List<Save> getLines() {
        return supported.getSheet().saves().stream().map(this::save).toList();
    }

    private Save save(SupportSave save) {
        String outcome = save.problem() == null ? texts.get("support.saved")
                : save.problem().equals(SaveRefusals.CONFLICT) ? texts.get("support.conflict")
                : texts.with("support.refused", rule(save.problem()));
        return new Save(MaskedText.moment(save.at()), ChangeText.label(save.key(), texts),
                ChangeText.by(save.source(), save.by(), texts), save.version(), outcome, save.problem() != null);
    }

    /** The words of a rule, without what it says of the value; its key if this version does not know it. */
    private String rule(String key) {
        return texts.optional("rule." + key).isEmpty() ? key : texts.format("rule." + key, LEFT_OUT, LEFT_OUT)
                .replace(LEFT_OUT + ".", LEFT_OUT);
    }
}
