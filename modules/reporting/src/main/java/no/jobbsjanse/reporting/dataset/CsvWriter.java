package no.jobbsjanse.reporting.dataset;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.jobbsjanse.registry.Extracted;
import no.jobbsjanse.registry.ExtractColumn;
import no.jobbsjanse.registry.Kind;

/** A ZIP of text files: one per entity, the codebook, the fields, and what the whole is. PostgreSQL writes the rows. */
final class CsvWriter implements DatasetWriter {

    private static final int BUFFER = 64 * 1024;

    @Override
    public void write(Extracted extracted, DatasetContents contents, OutputStream out, Made made) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // Rows are much alike: the quickest way makes them nearly as small as the slowest.
        zip.setLevel(Deflater.BEST_SPEED);
        // Deflating each row by itself would cost more than the rows.
        OutputStream file = new BufferedOutputStream(zip, BUFFER);
        CsvLines lines = new CsvLines(file);
        for (Kind kind : Kind.values()) {
            begin(zip, EntityNames.of(kind));
            List<ExtractColumn> columns = extracted.columns(kind);
            lines.begin(contents.headings(columns));
            if (extracted.isCopied(kind)) {
                extracted.copy(kind, new Counted(file, made));
            } else {
                extracted.rows(kind, values -> {
                    lines.values(columns, values);
                    made.row();
                });
            }
            file.flush();
        }
        begin(zip, "kodebok");
        lines.begin(contents.codeHeadings());
        for (DatasetContents.CodeLine code : contents.codes()) {
            lines.texts(List.of(code.list(), code.code(), code.label()));
        }
        file.flush();
        begin(zip, "felt");
        lines.begin(contents.fieldHeadings());
        for (List<String> field : contents.fields(extracted)) {
            lines.texts(field);
        }
        file.flush();
        begin(zip, "om");
        lines.begin(List.of(contents.terms().get("sheet.about"), ""));
        for (Map.Entry<String, String> line : contents.about().entrySet()) {
            lines.texts(List.of(line.getKey(), line.getValue()));
        }
        file.flush();
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
    }

    /** Counts rows as they pass; PostgreSQL hands over one at a time. */
    private static final class Counted extends FilterOutputStream {

        private final Made made;

        Counted(OutputStream out, Made made) {
            super(out);
            this.made = made;
        }

        @Override
        public void write(byte[] row, int from, int length) throws IOException {
            out.write(row, from, length);
            made.row();
        }
    }
}
