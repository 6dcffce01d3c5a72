package no.jobbsjanse.access;

import java.util.Optional;
import java.util.stream.Stream;

/** What a question is about: the themes of the FAQ that users of the old register asked (FAQ of 7 September 2023). */
public enum QuestionTheme {
    /** «Tilgangsstyring». */
    ACCESS,
    /** «Lagring». */
    SAVING,
    /** «Navn på deltaker». */
    NAME,
    /** «Hovedårsak til avslutning». */
    EXIT,
    /** «Årsrapportering». */
    REPORTING,
    /** «Status». */
    STATUS,
    /** Anything else. */
    OTHER;

    /** The theme of that name; empty for anything else. */
    public static Optional<QuestionTheme> of(String name) {
        return Stream.of(values()).filter(theme -> theme.name().equals(name)).findFirst();
    }
}
