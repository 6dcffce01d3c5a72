package no.jobbsjanse.portal.registry;

import java.util.List;
import java.util.function.Function;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Missing;
import no.jobbsjanse.registry.Notice;
import no.jobbsjanse.registry.ParticipationSheet;
import no.jobbsjanse.registry.ParticipationStatus;
import no.jobbsjanse.registry.Progress;

/**
 * «Hva skjer nå?» in words.
 *
 * @param status derived status
 * @param label the status in words
 * @param meaning what it means and what triggers the next
 * @param missing how much is missing, in words
 * @param firstMissing address of the first field that is missing; {@code null} for none
 * @param notices what is unusual
 * @param returning whether a new period may begin
 */
public record NowText(ParticipationStatus status, String label, String meaning, String missing, String firstMissing,
        List<String> notices, boolean returning) {

    static NowText of(ParticipationSheet sheet, Texts texts, Function<Notice, String> words) {
        Progress progress = sheet.progress();
        boolean refused = sheet.person().nameState().isRefused();
        List<Missing> missing = refused ? List.of() : progress.missing();
        return new NowText(progress.status(), texts.get("status." + progress.status()),
                refused ? texts.get("now.refused") : meaning(progress, texts),
                refused ? "" : missing(progress, texts), missing.isEmpty() ? null : StepList.address(missing.get(0), sheet.id()),
                sheet.notices().stream().map(words).toList(),
                !refused && sheet.values().get("endedOn") != null && sheet.laterParticipation() == null);
    }

    /** An ended participation that lacks nothing is told apart: the next act is the caseworker's. */
    static String meaning(Progress progress, Texts texts) {
        boolean ready = progress.status() == ParticipationStatus.ENDED && progress.missing().isEmpty();
        return texts.get("now." + progress.status() + (ready ? ".ready" : ""));
    }

    static String missing(Progress progress, Texts texts) {
        return texts.count("now.missing", progress.missing().size());
    }
}
