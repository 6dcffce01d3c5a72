package no.jobbsjanse.portal.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One cell.
 *
 * @param text what stands in it; a number without thousands' separators, a day as {@code 2026-09-01}; empty for nothing
 * @param number if the spreadsheet knows it as a number, or {@code null}; of «80 %» it is 0.8
 * @param day if the spreadsheet knows it as a date, or {@code null}
 * @param percent whether the number is shown as a percentage
 */
public record Cell(String text, BigDecimal number, LocalDate day, boolean percent) {

    /** Nothing stands in it. */
    public static final Cell EMPTY = text("");

    /** A text. */
    public static Cell text(String text) {
        return new Cell(text, null, null, false);
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return text.isBlank();
    }

    /** Whether somebody has written a dash to say that there is to be nothing. */
    public boolean isDash() {
        return text.strip().matches("[-–—]");
    }

    /** The text without the apostrophe that keeps spreadsheets from taking it for a formula. */
    public String unguarded() {
        return text.matches("(?s)'+[=+@\\t\\r\\n-].*") ? text.substring(1) : text;
    }
}
