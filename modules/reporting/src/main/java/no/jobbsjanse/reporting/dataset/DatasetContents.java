package no.jobbsjanse.reporting.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.registry.Extracted;
import no.jobbsjanse.registry.ExtractColumn;
import no.jobbsjanse.registry.Kind;

/**
 * What stands in a file beside the rows.
 *
 * @param sheets names of the sheets in words
 * @param headings of the columns in words, by key
 * @param terms further words, by name
 * @param codes every code of every list that a column has, with its label
 * @param about what the file tells about itself
 * @param schema address of the description of the JSON document
 */
record DatasetContents(Map<Kind, String> sheets, Map<String, String> headings, Map<String, String> terms,
        List<CodeLine> codes, Map<String, String> about, String schema) {

    /** A code with its label. */
    record CodeLine(String list, String code, String label) {
    }

    /** The headings of the columns of a kind. */
    List<String> headings(List<ExtractColumn> columns) {
        return columns.stream().map(column -> headings.get(column.key())).toList();
    }

    /** The headings of the list of codes. */
    List<String> codeHeadings() {
        return List.of(terms.get("fields.list"), terms.get("fields.code"), terms.get("fields.label"));
    }

    /** The headings of the list of fields. */
    List<String> fieldHeadings() {
        return List.of(terms.get("fields.sheet"), terms.get("fields.label"), terms.get("fields.key"),
                terms.get("fields.type"), terms.get("fields.list"));
    }

    /** Every column: sheet, heading, key, type and list. By the key a column is known again, whatever it is called. */
    List<List<String>> fields(Extracted extracted) {
        List<List<String>> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (ExtractColumn column : extracted.columns(kind)) {
                lines.add(List.of(sheets.get(kind), headings.get(column.key()), column.key(),
                        terms.get("type." + column.content()), column.list() == null ? "" : column.list()));
            }
        }
        return lines;
    }
}
