package no.jobbsjanse.portal.registry;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.Missing;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.Progress;
import no.jobbsjanse.registry.Step;

/** The pages of the wizard with what is missing in each: on the page, and anew after every save. */
public final class StepList {

    /**
     * One page of the wizard.
     *
     * @param number from 1
     * @param key in small letters, as in its address and texts
     * @param title in words
     * @param note what is missing, in words
     * @param complete nothing is missing
     * @param address link, or {@code null} while there is no participation
     */
    public record Item(int number, String key, String title, String note, boolean complete, String address) {
    }

    private StepList() {
    }

    static List<Item> of(UUID participation, Progress progress, Texts texts) {
        return Arrays.stream(Step.values()).map(step -> new Item(step.ordinal() + 1, key(step),
                texts.get("step." + key(step)), note(step, progress, texts), isComplete(step, progress),
                participation == null ? null : address(step, participation))).toList();
    }

    /** The address of a page of the wizard. */
    public static String address(Step step, UUID participation) {
        return "/registry/" + key(step) + "?id=" + participation;
    }

    /** The address of a field that is missing: its page, and the input on it; for a kind without rows, its section. */
    public static String address(Missing missing, UUID participation) {
        String key = missing.field().key();
        String anchor = missing.row() != null ? FieldInput.id(key, missing.row().toString())
                : key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        return address(missing.field().step(), participation) + "#" + anchor;
    }

    /** A field that is missing, in words: for a kind without rows, that one is needed. */
    public static String label(Missing missing, Texts texts) {
        Field<?> field = missing.field();
        return missing.row() == null && field.kind() != Kind.PARTICIPATION ? texts.get("summary.none." + field.kind())
                : texts.get("field." + field.key()) + " (" + texts.get("step." + key(field.step())) + ")";
    }

    static JsonObject missing(Progress progress, Texts texts) {
        JsonObjectBuilder steps = Answer.object();
        for (Step step : Step.values()) {
            steps.add(key(step), Answer.object().add("note", note(step, progress, texts))
                    .add("complete", isComplete(step, progress)));
        }
        return steps.build();
    }

    private static String note(Step step, Progress progress, Texts texts) {
        if (progress == null || step == Step.SUMMARY) {
            return "";
        }
        if (step == Step.FOLLOWUP || (step == Step.EXIT || step == Step.ACTIVITIES) && !hasEnded(progress)) {
            return texts.get("step." + key(step) + ".later");
        }
        return texts.count("step.missing", progress.missingIn(step));
    }

    private static boolean isComplete(Step step, Progress progress) {
        return progress != null && (step.compareTo(Step.BACKGROUND) <= 0
                || step.compareTo(Step.EXIT) <= 0 && hasEnded(progress)) && progress.missingIn(step) == 0;
    }

    private static boolean hasEnded(Progress progress) {
        return progress.status() == ParticipationStatus.ENDED || progress.status() == ParticipationStatus.DISCHARGED;
    }

    static String key(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
