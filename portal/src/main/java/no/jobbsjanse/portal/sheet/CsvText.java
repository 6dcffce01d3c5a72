package no.jobbsjanse.portal.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.jobbsjanse.access.BrokenRule;

/**
 * Separated values, as spreadsheets and people write them: by {@code ;}, {@code ,} or tabulators, quoted as RFC 4180 says,
 * in UTF-8, UTF-16 with a byte order mark, or Windows-1252.
 *
 * @param text without byte order mark
 * @param delimiter what separates
 */
record CsvText(String text, char delimiter) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** @throws BrokenRule {@code import.unreadable} if it is no text at all */
    static CsvText of(byte[] content) {
        String text = decoded(content);
        if (text.indexOf('\0') >= 0) {
            throw new BrokenRule("import.unreadable");
        }
        // Excel's own way of telling.
        if (text.startsWith("sep=") && text.length() > 4) {
            char told = text.charAt(4);
            return new CsvText("\n" + text.substring(text.indexOf('\n') + 1), text.charAt(4));
        }
        return new CsvText(text, delimiter(text));
    }

    private static String decoded(byte[] content) {
        if (content.length > 2 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB && content[2] == (byte) 0xBF) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (content.length > 1 && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE
                || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException otherwise) {
            return new String(content, WINDOWS);
        }
    }

    /** The one that the first line has most of. */
    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ';';
        long most = 0;
        for (char one : new char[] {';', '\t', ','}) {
            long count = first.chars().filter(letter -> letter == one).count();
            if (count > most) {
                best = one;
                most = count;
            }
        }
        return best;
    }

    /** @throws BrokenRule {@code import.tooManyLines} (with the limit) */
    Sheet sheet(String name, int mostRows) {
        List<SheetRow> rows = new ArrayList<>();
        CsvCursor cursor = new CsvCursor(text, delimiter);
        for (SheetRow row = cursor.next(); row != null; row = cursor.next()) {
            if (!row.isEmpty()) {
                rows.add(row);
            }
            if (rows.size() > mostRows) {
                throw new BrokenRule("import.tooManyLines", mostRows);
            }
        }
        return new Sheet(name, rows);
    }
}
