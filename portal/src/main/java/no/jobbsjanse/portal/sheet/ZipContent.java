package no.jobbsjanse.portal.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import no.jobbsjanse.access.BrokenRule;

/** Unpacks a ZIP once without keeping anything, before anybody trusts it. */
final class ZipContent {

    /** As much as ten times the largest file that may be uploaded. */
    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;
    private static final int BEGINNING = 1024;

    private ZipContent() {
    }

    /**
     * The names of what is in it.
     *
     * @throws BrokenRule {@code import.bomb} if it is much larger than it looks or tells a reader of XML to expand
     *     something, {@code import.password}, or {@code import.unreadable}
     */
    static List<String> checked(byte[] content) {
        List<String> names = new ArrayList<>();
        long left = MOST_BYTES;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                int beginning = zip.readNBytes(buffer, 0, BEGINNING);
                left -= beginning;
                if (names.size() > MOST_ENTRIES || declaresTypes(entry.getName(), buffer, beginning)) {
                    throw new BrokenRule("import.bomb");
                }
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        throw new BrokenRule("import.bomb");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            boolean encrypted = broken.getMessage() != null && broken.getMessage().contains("encrypted");
            throw new BrokenRule(encrypted ? "import.password" : "import.unreadable");
        }
        return names;
    }

    private static boolean declaresTypes(String name, byte[] bytes, int length) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".xml") || lower.endsWith(".rels"))
                && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "").contains("<!DOCTYPE");
    }
}
