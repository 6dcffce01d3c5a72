package no.jobbsjanse.reporting.dataset;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import no.jobbsjanse.registry.Extracted;
import no.jobbsjanse.registry.ExtractColumn;
import no.jobbsjanse.registry.ExtractColumn.Content;
import no.jobbsjanse.registry.Kind;

/** One document, packed on the way: a list per entity, rows with the keys of the fields; what is empty is not there. */
final class JsonWriter implements DatasetWriter {

    private static final int BUFFER = 16 * 1024;

    @Override
    public void write(Extracted extracted, DatasetContents contents, OutputStream out, Made made) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out, BUFFER);
        JsonGenerator json = Json.createGenerator(packed);
        json.writeStartObject().write("$schema", contents.schema());
        json.writeStartObject("om");
        contents.about().forEach(json::write);
        json.writeEnd();
        for (Kind kind : Kind.values()) {
            List<ExtractColumn> columns = extracted.columns(kind);
            json.writeStartArray(EntityNames.of(kind));
            extracted.rows(kind, values -> {
                row(json, columns, values);
                made.row();
            });
            json.writeEnd();
        }
        json.writeEnd();
        json.flush();
        packed.finish();
    }

    private static void row(JsonGenerator json, List<ExtractColumn> columns, Object[] values) {
        json.writeStartObject();
        for (int at = 0; at < values.length; at++) {
            Object value = values[at];
            String key = columns.get(at).key();
            if (value instanceof Integer count) {
                json.write(key, count);
            } else if (value instanceof BigDecimal hours) {
                json.write(key, hours);
            } else if (value instanceof LocalDate day) {
                json.write(key, columns.get(at).content() == Content.MONTH ? day.toString().substring(0, 7) : day.toString());
            } else if (value != null) {
                json.write(key, (String) value);
            }
        }
        json.writeEnd();
    }
}
