package no.jobbsjanse.registry;

import static no.jobbsjanse.registry.Step.FOLLOWUP;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import no.jobbsjanse.registry.participation.FollowUp;
import no.jobbsjanse.registry.participation.Participation;

/** «Oppfølging»: how she fares afterwards, and when to be reminded of her. */
final class FollowupFields {

    /** When to be reminded that she may return. */
    static final Field<LocalDate> REMIND_ON =
            followUp("remindOn", new FieldType.Day(), FollowUp::remindOn, FollowUp::remindOn);

    static final List<Field<?>> ALL = List.of(
            situation("situationAtEnd", FollowUp::situationAtEnd, FollowUp::situationAtEnd),
            situation("situationAfter3Months", FollowUp::situationAfter3Months, FollowUp::situationAfter3Months),
            situation("situationAfter6Months", FollowUp::situationAfter6Months, FollowUp::situationAfter6Months),
            situation("situationAfter12Months", FollowUp::situationAfter12Months, FollowUp::situationAfter12Months),
            REMIND_ON);

    private FollowupFields() {
    }

    private static Field<String> situation(String key, Function<FollowUp, String> reader,
            BiConsumer<FollowUp, String> writer) {
        return followUp(key, new FieldType.CodeOf("SITUASJON_ETTER"), reader, writer);
    }

    private static <T> Field<T> followUp(String key, FieldType<T> type, Function<FollowUp, T> reader,
            BiConsumer<FollowUp, T> writer) {
        return Field.of(Participation.class, key, FOLLOWUP, type, from -> reader.apply(from.followUp()),
                (to, value) -> writer.accept(to.fillFollowUp(), value));
    }
}
