package no.jobbsjanse.reporting.dataset;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.jobbsjanse.access.Accounts;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.Extract;
import no.jobbsjanse.registry.ExtractColumn;
import no.jobbsjanse.registry.ExtractOrder;
import no.jobbsjanse.registry.Extracted;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.NationalExtract;
import no.jobbsjanse.registry.Projects;
import no.jobbsjanse.reporting.DatasetFormat;
import no.jobbsjanse.reporting.DatasetSchema;
import no.jobbsjanse.reporting.DatasetWords;
import no.jobbsjanse.reporting.Download;
import no.jobbsjanse.reporting.DownloadOrder;

/** Makes the file that somebody has ordered: of her place, or of the country for whoever has none. */
@ApplicationScoped
public class DatasetMaker {

    private static final List<String> TERMS = Stream.concat(
            Stream.of("sheet.codebook", "sheet.fields", "sheet.about", "fields.list", "fields.code", "fields.label",
                    "fields.sheet", "fields.key", "fields.type", "about.participations"),
            Arrays.stream(ExtractColumn.Content.values()).map(content -> "type." + content)).toList();

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Extract extract;

    @Inject
    private NationalExtract national;

    @Inject
    private Codebook codebook;

    @Inject
    private Projects projects;

    @Inject
    private Accounts accounts;

    @Inject
    private Instance<DatasetWords> words;

    @Inject
    private DatasetSchema schema;

    /** How many participations an order is about. */
    public long count(Mandate mandate, DownloadOrder order) {
        return mandate.scope() == null ? national.count(mandate) : extract.count(mandate, wanted(order));
    }

    /**
     * Writes the file, and ends the stream only when all of it is written.
     *
     * @throws TooManyRows if the format has no room for them
     */
    public void write(Mandate mandate, DownloadOrder order, Download download, OutputStream out, Made made)
            throws IOException {
        // Read before: inside, the transaction may be one that sees the country and nothing else.
        Map<String, List<DatasetContents.CodeLine>> lists = lists(mandate, order.language());
        Map<String, String> about = words.get().about(download, order.language());
        Extracted.Reading reading = extracted -> write(extracted, order, about, lists, out, made);
        if (mandate.scope() == null) {
            national.read(mandate, wanted(order).labels(), reading);
        } else {
            extract.read(mandate, wanted(order), reading);
        }
    }

    private DatasetWriter writer(DatasetFormat format) {
        return switch (format) {
            case XLSX -> new XlsxWriter(threads);
            case CSV -> new CsvWriter();
            case JSON -> new JsonWriter();
        };
    }

    private static ExtractOrder wanted(DownloadOrder order) {
        ExtractOrder.Labels labels = !order.inWords() || order.format() == DatasetFormat.JSON ? ExtractOrder.Labels.NONE
                : order.language().equals("nn") ? ExtractOrder.Labels.NYNORSK : ExtractOrder.Labels.BOKMAAL;
        return new ExtractOrder(order.query(), order.identified(), labels);
    }

    private void write(Extracted extracted, DownloadOrder order, Map<String, String> about,
            Map<String, List<DatasetContents.CodeLine>> lists, OutputStream out, Made made) throws IOException {
        String language = order.language();
        made.begin(extracted.size());
        Map<Kind, String> sheets = new EnumMap<>(Kind.class);
        Map<String, String> headings = new LinkedHashMap<>();
        Set<String> used = new LinkedHashSet<>();
        for (Kind kind : Kind.values()) {
            sheets.put(kind, words.get().word("sheet." + kind, language));
            for (ExtractColumn column : extracted.columns(kind)) {
                headings.put(column.key(), words.get().column(column.key(), language));
                used.add(column.list());
            }
        }
        Map<String, String> terms = TERMS.stream().collect(Collectors.toMap(term -> term,
                term -> words.get().word(term, language)));
        List<DatasetContents.CodeLine> codes = used.stream().filter(lists::containsKey)
                .flatMap(list -> lists.get(list).stream()).toList();
        about.put(terms.get("about.participations"), Long.toString(made.participations()));
        writer(order.format()).write(extracted, new DatasetContents(sheets, headings, terms, codes, about,
                schema.address()), out, made);
    }

    private Map<String, List<DatasetContents.CodeLine>> lists(Mandate mandate, String language) {
        Map<String, List<DatasetContents.CodeLine>> lists = new LinkedHashMap<>();
        for (String list : codebook.lists()) {
            lists.put(list, codebook.list(list).stream()
                    .map(code -> new DatasetContents.CodeLine(list, code.code(), words.get().label(code, language))).toList());
        }
        if (mandate.scope() != null) {
            lists.put(ExtractColumn.PROJECTS, projects.list(mandate).stream().map(project ->
                    new DatasetContents.CodeLine(ExtractColumn.PROJECTS, project.id(), project.name())).toList());
            lists.put(ExtractColumn.CASEWORKERS, accounts.colleagues(mandate.scope()).stream()
                    .map(colleague -> new DatasetContents.CodeLine(ExtractColumn.CASEWORKERS, colleague.subject(),
                            colleague.name())).toList());
        }
        return lists;
    }
}
