package no.jobbsjanse.access;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

/**
 * A municipality as it stands in the register, now or before.
 *
 * @param number kommunenummer, four digits; the first two are those of the county
 * @param name Norwegian short name
 * @param officialName with Sami or Kven parallel names
 * @param county fylke; always shown, because Herøy and Våler exist twice
 * @param language what it has decided letters to it are written in: {@code nb}, {@code nn} or {@code neutral}
 * @param validFrom first day
 * @param validTo last day, or {@code null} while nobody has ended it
 * @param successor kommunenummer of the municipality it becomes part of, or {@code null}
 */
public record MunicipalityEntry(String number, String name, String officialName, String county, String language,
        LocalDate validFrom, LocalDate validTo, String successor) implements LogSubject {

    @Override
    public String loggedDetail() {
        return "number=" + number;
    }

    /** Whether a day lies between its first and its last. */
    public boolean isInForce(LocalDate day) {
        return !validFrom.isAfter(day) && !hasEnded(day);
    }

    /** Whether its last day lies before a day. */
    public boolean hasEnded(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** As shown on screen. */
    public Place place() {
        return new Place(number, name);
    }

    /** The order of their names, Å last; of the same name by number. */
    public static Comparator<MunicipalityEntry> inOrder() {
        Collator order = Collator.getInstance(Locale.forLanguageTag("nb"));
        return Comparator.comparing(MunicipalityEntry::name, order::compare).thenComparing(MunicipalityEntry::number);
    }
}
