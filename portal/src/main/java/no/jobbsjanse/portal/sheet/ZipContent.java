package no.jobbsjanse.portal.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.jobbsjanse.access.BrokenRule;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What is in a ZIP, read from its directory as the reader of workbooks does: not from the beginning, as the JDK would,
 * which cannot read what many programs write. Nothing touches the disk.
 */
final class ZipContent {

    /** As much as ten times the largest file that may be uploaded. */
    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;
    private static final int BEGINNING = 1024;

    private ZipContent() {
    }

    private interface Reading<T> {

        T read(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException;
    }

    /**
     * The names of what is in it, after all of it has been unpacked once without being kept.
     *
     * @throws BrokenRule {@code import.bomb} if it is much larger than it looks or tells a reader of XML to expand
     *     something, {@code import.password}, or {@code import.unreadable}
     */
    static List<String> checked(byte[] content) {
        return read(content, (zip, entries) -> {
            if (entries.size() > MOST_ENTRIES) {
                throw new BrokenRule("import.bomb");
            }
            long left = MOST_BYTES;
            for (ZipArchiveEntry entry : entries) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new BrokenRule("import.password");
                }
                left -= unpacked(zip, entry, left);
            }
            return entries.stream().map(ZipArchiveEntry::getName).toList();
        });
    }

    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream bytes = zip.getInputStream(entry)) {
            long all = bytes.readNBytes(buffer, 0, BEGINNING);
            if (declaresTypes(entry.getName(), buffer, (int) all)) {
                throw new BrokenRule("import.bomb");
            }
            for (int read = bytes.read(buffer); read > 0 && all <= most; read = bytes.read(buffer)) {
                all += read;
            }
            if (all > most) {
                throw new BrokenRule("import.bomb");
            }
            return all;
        }
    }

    private static boolean declaresTypes(String name, byte[] bytes, int length) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".xml") || lower.endsWith(".rels"))
                && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "").contains("<!DOCTYPE");
    }

    /** The files of separated values in one that has been checked, by name without folder. */
    static Map<String, byte[]> csv(byte[] content) {
        return read(content, (zip, entries) -> {
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (ZipArchiveEntry entry : entries) {
                if (SheetFile.isCsv(entry.getName())) {
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        files.put(entry.getName().substring(entry.getName().lastIndexOf('/') + 1), bytes.readAllBytes());
                    }
                }
            }
            return files;
        });
    }

    private static <T> T read(byte[] content, Reading<T> reading) {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            return reading.read(zip, new ArrayList<>(Collections.list(zip.getEntries())));
        } catch (IOException | IllegalArgumentException broken) {
            throw new BrokenRule("import.unreadable");
        }
    }
}
