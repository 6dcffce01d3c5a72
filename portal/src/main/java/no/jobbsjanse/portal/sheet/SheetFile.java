package no.jobbsjanse.portal.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.jobbsjanse.access.BrokenRule;

/**
 * Reads what somebody has uploaded: a workbook, a CSV file, or several of them in a ZIP. What a file is, is told by its
 * first bytes, never by its name.
 */
public final class SheetFile {

    /** What a file is. */
    public enum Kind {
        /** A workbook of Excel, LibreOffice and others (.xlsx). */
        WORKBOOK,
        /** Separated values. */
        CSV,
        /** Files of separated values. */
        ZIP_OF_CSV
    }

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private SheetFile() {
    }

    /**
     * What a file is.
     *
     * @throws BrokenRule {@code import.empty}, {@code import.oldWorkbook}, {@code import.password},
     *     {@code import.macros}, {@code import.bomb} or {@code import.unreadable}
     */
    public static Kind kind(byte[] content) {
        if (content.length == 0) {
            throw new BrokenRule("import.empty");
        }
        if (startsWith(content, OLE2)) {
            throw new BrokenRule(contains(content, ENCRYPTED) ? "import.password" : "import.oldWorkbook");
        }
        if (!startsWith(content, ZIP)) {
            return Kind.CSV;
        }
        List<String> entries = ZipContent.checked(content);
        if (entries.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            throw new BrokenRule("import.macros");
        }
        if (entries.contains("[Content_Types].xml") && entries.stream().anyMatch(name -> name.startsWith("xl/"))) {
            return Kind.WORKBOOK;
        }
        if (entries.stream().noneMatch(SheetFile::isCsv)) {
            throw new BrokenRule("import.unreadable");
        }
        return Kind.ZIP_OF_CSV;
    }

    /**
     * Reads its tables.
     *
     * @param mostRows of a table; what comes after is not read
     * @throws BrokenRule as {@link #kind}, and {@code import.tooManyLines} (with the limit)
     */
    public static List<Sheet> read(String fileName, byte[] content, int mostRows) {
        if (fileName.toLowerCase(Locale.ROOT).matches(".*\\.(xlsm|xltm|xlam)")) {
            throw new BrokenRule("import.macros");
        }
        return switch (kind(content)) {
            case WORKBOOK -> WorkbookReader.read(content, mostRows);
            case CSV -> List.of(CsvText.of(content).sheet(withoutEnding(fileName), mostRows));
            case ZIP_OF_CSV -> zipped(content, mostRows);
        };
    }

    private static List<Sheet> zipped(byte[] content, int mostRows) {
        List<Sheet> sheets = new ArrayList<>();
        ZipContent.csv(content).forEach((name, bytes) ->
                sheets.add(CsvText.of(bytes).sheet(withoutEnding(name), mostRows)));
        return sheets;
    }

    static boolean isCsv(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    static String withoutEnding(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private static boolean startsWith(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static boolean contains(byte[] content, byte[] part) {
        // One byte is one character: an index is an index.
        return new String(content, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
