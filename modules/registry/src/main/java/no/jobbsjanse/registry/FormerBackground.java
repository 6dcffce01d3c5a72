package no.jobbsjanse.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.registry.participation.Participation;

/** What is known of a woman who returns: her background, with the Norwegian she had when she ended. */
final class FormerBackground {

    private static final Map<String, String> START_BY_END = Map.of("listeningAtEnd", "listeningAtStart",
            "readingAtEnd", "readingAtStart", "writingAtEnd", "writingAtStart", "speakingAtEnd", "speakingAtStart");

    private final Participation former;

    private FormerBackground(Participation former) {
        this.former = former;
    }

    static FormerBackground of(Participation former) {
        return new FormerBackground(former);
    }

    /** Fills it into a new participation, and tells which fields were filled in. */
    List<Field<?>> takeOver(Participation participation) {
        List<Field<?>> filled = new ArrayList<>();
        for (Field<?> field : DataDictionary.fields(Step.BACKGROUND)) {
            field.copy(former, participation);
            START_BY_END.forEach((atEnd, atStart) -> {
                if (atStart.equals(field.key())) {
                    copyLevel(atEnd, field, participation);
                }
            });
            if (field.read(participation) != null) {
                filled.add(field);
            }
        }
        return filled;
    }

    /** Not assessed at the end says less than what was known at the start. */
    @SuppressWarnings("unchecked")
    private void copyLevel(String atEnd, Field<?> atStart, Participation participation) {
        String level = DataDictionary.field(atEnd).orElseThrow().text(former);
        if (level != null && !"UKJENT".equals(level)) {
            ((Field<String>) atStart).write(participation, level);
        }
    }
}
