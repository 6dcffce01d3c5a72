package no.jobbsjanse.reporting;

import java.util.Map;
import no.jobbsjanse.registry.Code;

/** Has the words for the files of this module, which knows none; the portal implements it. */
public interface DatasetWords {

    /** A word that all files have: {@code sheet.<name>} of a sheet, {@code fields.<name>} of a heading. */
    String word(String name, String language);

    /** The heading of a column, by the key of an {@link no.jobbsjanse.registry.ExtractColumn}. */
    String column(String key, String language);

    /** The label of a code. */
    String label(Code code, String language);

    /** What the file tells about itself, label by label in order; a map that may be added to. */
    Map<String, String> about(Download download, String language);
}
