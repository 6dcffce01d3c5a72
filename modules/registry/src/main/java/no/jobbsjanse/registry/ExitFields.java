package no.jobbsjanse.registry;

import static no.jobbsjanse.registry.Requirement.DISCHARGE;
import static no.jobbsjanse.registry.Step.EXIT;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import no.jobbsjanse.registry.participation.Exit;
import no.jobbsjanse.registry.participation.NorwegianLevels;
import no.jobbsjanse.registry.participation.Participation;

/** «Avslutning»: when and why it ended, what she went to, and her Norwegian at the end. No free text. */
final class ExitFields {

    private static final String WENT_TO_WORK = "p.exit_reason = 'ARBEID'";

    static final Field<String> REASON =
            code("exitReason", "HOVEDAARSAK_AVSLUTNING", Exit::reason, Exit::reason).required(DISCHARGE);
    static final Field<String> SUBREASON =
            code("exitSubreason", "UNDERAARSAK_AVSLUTNING", Exit::subreason, Exit::subreason).required(DISCHARGE)
                    .when(Participation.class, it -> it.exit().reason() != null, "p.exit_reason is not null");

    static final List<Field<?>> ALL = List.of(
            Field.of(Participation.class, "endedOn", EXIT, new FieldType.Day(),
                    Participation::endedOn, Participation::endedOn).required(DISCHARGE),
            REASON,
            SUBREASON,
            job("jobSector", new FieldType.CodeOf("BRANSJE"), Exit::jobSector, Exit::jobSector),
            job("jobPosition", new FieldType.CodeOf("STILLINGSOMFANG"), Exit::jobPosition, Exit::jobPosition),
            job("jobPercentage", new FieldType.Count(1, 100), Exit::jobPercentage, Exit::jobPercentage)
                    .when(Participation.class, it -> wentToWork(it) && !"VARIERER".equals(it.exit().jobPosition()),
                            WENT_TO_WORK + " and p.job_position is distinct from 'VARIERER'"),
            job("jobStartedOn", new FieldType.Day(), Exit::jobStartedOn, Exit::jobStartedOn),
            code("goalAttainment", "MAALRESULTAT", Exit::goalAttainment, Exit::goalAttainment).required(DISCHARGE),
            code("incomeAtEnd", "INNTEKTSKILDE", Exit::incomeAtEnd, Exit::incomeAtEnd).required(DISCHARGE),
            level("listeningAtEnd", NorwegianLevels::listening, NorwegianLevels::listening),
            level("readingAtEnd", NorwegianLevels::reading, NorwegianLevels::reading),
            level("writingAtEnd", NorwegianLevels::writing, NorwegianLevels::writing),
            level("speakingAtEnd", NorwegianLevels::speaking, NorwegianLevels::speaking));

    private ExitFields() {
    }

    private static boolean wentToWork(Participation participation) {
        return "ARBEID".equals(participation.exit().reason());
    }

    private static <T> Field<T> exit(String key, FieldType<T> type, Function<Exit, T> reader,
            BiConsumer<Exit, T> writer) {
        return Field.of(Participation.class, key, EXIT, type, from -> reader.apply(from.exit()),
                (to, value) -> writer.accept(to.fillExit(), value));
    }

    private static Field<String> code(String key, String list, Function<Exit, String> reader,
            BiConsumer<Exit, String> writer) {
        return exit(key, new FieldType.CodeOf(list), reader, writer);
    }

    private static <T> Field<T> job(String key, FieldType<T> type, Function<Exit, T> reader,
            BiConsumer<Exit, T> writer) {
        return exit(key, type, reader, writer).required(DISCHARGE).when(Participation.class, ExitFields::wentToWork,
                WENT_TO_WORK);
    }

    private static Field<String> level(String key, Function<NorwegianLevels, String> reader,
            BiConsumer<NorwegianLevels, String> writer) {
        return Field.of(Participation.class, key, EXIT, new FieldType.CodeOf("NORSKNIVAA"),
                from -> reader.apply(from.norwegianAtEnd()),
                (to, value) -> writer.accept(to.fillNorwegianAtEnd(), value)).required(DISCHARGE);
    }
}
