package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.Step;

/** «Avslutning»: when and why she ended, and what she went to. */
@Named("exit")
@RequestScoped
public class ExitView extends WizardPage {

    @Inject
    private Codebook codebook;

    /** Made by the container. */
    public ExitView() {
        super(Step.EXIT);
    }

    /**
     * A main reason and what it is for.
     *
     * @param code of HOVEDAARSAK_AVSLUTNING
     * @param explanation in words; empty for a code added later
     */
    public record Reason(String code, String explanation) {
    }

    /**
     * Something that happened, and the codes for it.
     *
     * @param label in words
     * @param reason code of the main reason
     * @param subreason code of the sub reason; empty where one must still choose
     * @param rule what applies, in words
     * @param returning whether she may well return
     */
    public record Happened(String label, String reason, String subreason, String rule, boolean returning) {
    }

    /** The main reasons with their explanations. */
    public List<Reason> getReasons() {
        return codebook.list("HOVEDAARSAK_AVSLUTNING").stream()
                .map(code -> new Reason(code.code(), texts().optional("reason." + code.code()))).toList();
    }

    /** What may have happened. */
    public List<Happened> getHappenings() {
        return CodeHelper.HAPPENINGS.stream().map(one -> new Happened(texts().get("happened." + one.key()),
                one.reason(), one.subreason() == null ? "" : one.subreason(), rule(one), one.returning())).toList();
    }

    private String rule(CodeHelper.Happening happening) {
        String own = texts().optional("happened." + happening.key() + ".rule");
        return own.isEmpty() ? texts().get(happening.subreason() == null ? "codehelper.choose" : "codehelper.done")
                : own;
    }
}
