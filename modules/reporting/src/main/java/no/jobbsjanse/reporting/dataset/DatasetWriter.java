package no.jobbsjanse.reporting.dataset;

import java.io.IOException;
import java.io.OutputStream;
import no.jobbsjanse.registry.Extracted;

/** Writes a dataset as one kind of file, row by row. */
interface DatasetWriter {

    /** Writes all of it and leaves the stream open. */
    void write(Extracted extracted, DatasetContents contents, OutputStream out, Made made) throws IOException;
}
