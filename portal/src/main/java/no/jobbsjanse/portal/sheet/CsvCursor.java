package no.jobbsjanse.portal.sheet;

import java.util.ArrayList;
import java.util.List;

/** Goes through separated values line by line. */
final class CsvCursor {

    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;

    CsvCursor(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The next line; {@code null} after the last. */
    SheetRow next() {
        if (at >= text.length()) {
            return null;
        }
        int begun = line;
        List<Cell> cells = new ArrayList<>();
        do {
            cells.add(Cell.text(at < text.length() && text.charAt(at) == '"' ? quoted() : plain()));
        } while (at < text.length() && text.charAt(at++) == delimiter);
        line++;
        return new SheetRow(begun, cells);
    }

    private String plain() {
        int begun = at;
        while (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n') {
            at++;
        }
        String value = text.substring(begun, at);
        return value.endsWith("\r") ? value.substring(0, value.length() - 1) : value;
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                at++;
                if (at >= text.length() || text.charAt(at) != '"') {
                    break;
                }
            }
            line += letter == '\n' ? 1 : 0;
            value.append(letter);
        }
        // Whatever somebody has written behind the quotation mark.
        return value + plain();
    }
}
