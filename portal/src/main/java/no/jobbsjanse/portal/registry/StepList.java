package no.jobbsjanse.portal.registry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.jobbsjanse.portal.language.Texts;
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
                texts.get("step." + key(step)), note(step, progress, texts),
                progress != null && count(step, progress) == 0,
                participation == null ? null : address(step, participation))).toList();
    }

    /** The address of a page of the wizard. */
    static String address(Step step, UUID participation) {
        return "/registry/" + key(step) + "?id=" + participation;
    }

    static JsonObject missing(Progress progress, Texts texts) {
        JsonObjectBuilder steps = Json.createObjectBuilder();
        for (Step step : Step.values()) {
            steps.add(key(step), Json.createObjectBuilder().add("note", note(step, progress, texts))
                    .add("complete", count(step, progress) == 0));
        }
        return steps.build();
    }

    private static String note(Step step, Progress progress, Texts texts) {
        return progress == null ? "" : texts.count("step.missing", count(step, progress));
    }

    private static long count(Step step, Progress progress) {
        return progress.missing().stream().filter(field -> field.step() == step).count();
    }

    private static String key(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
