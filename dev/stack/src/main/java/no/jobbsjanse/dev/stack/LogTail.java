package no.jobbsjanse.dev.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The end of a log, which is where the reason for a failure usually stands. */
final class LogTail {

    private static final int LINES = 15;
    private static final String COLOUR = "\u001B\\[[;\\d]*m";
    private static final int BYTES = 64 * 1024;
    private static final int LONGEST_LINE = 600;

    private LogTail() {
    }

    /** A sentence with the place of the log, then its last lines, indented. */
    static String of(Path log) {
        List<String> lines = end(log).lines().toList();
        if (lines.isEmpty()) {
            return "Its log " + log + " is empty.";
        }
        return "The last lines of its log " + log + ":" + System.lineSeparator()
            + indented(lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    /** As {@link #of}, from the last line with this text on; empty when no line near the end of the log has it. */
    static Optional<String> from(String text, Path log) {
        List<String> lines = end(log).lines().toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).contains(text)) {
                return Optional.of("In its log " + log + ":" + System.lineSeparator()
                    + indented(lines.subList(i, Math.min(i + LINES, lines.size()))));
            }
        }
        return Optional.empty();
    }

    private static String indented(List<String> lines) {
        return lines.stream().map(line -> "    " + shortened(line.replaceAll(COLOUR, "")))
            .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String shortened(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    }

    private static String end(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(BYTES, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
