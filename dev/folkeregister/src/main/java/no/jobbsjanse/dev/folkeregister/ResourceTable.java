package no.jobbsjanse.dev.folkeregister;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the texts and small tables that lie beside the classes. */
final class ResourceTable {

    private ResourceTable() {
    }

    /** The rows after the heading, split at the separator, empty cells kept. */
    static List<List<String>> rows(String name, String separator) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines()
                .skip(1)
                .map(line -> List.of(line.split(separator, -1)))
                .toList();
    }

    static byte[] bytes(String name) {
        try (InputStream stream = ResourceTable.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
