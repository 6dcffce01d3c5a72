package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.jobbsjanse.access.Mandate;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.portal.sheet.MarkedFile;
import no.jobbsjanse.registry.ImportResult;
import no.jobbsjanse.registry.ImportStatus;
import no.jobbsjanse.registry.ImportVerdict;
import no.jobbsjanse.registry.Imports;

/** Somebody's own file, with what became of each row and what has to be corrected in two columns more. */
@RequestScoped
public class ImportMarks {

    @Inject
    private Imports imports;

    @Inject
    private ImportWords words;

    @Inject
    private Texts texts;

    /** The file; empty if there is none, or it is not kept any more. */
    Optional<byte[]> file(Mandate mandate, UUID id) {
        Optional<ImportStatus> status = imports.find(mandate, id);
        return imports.content(mandate, id).map(content -> {
            String name = status.orElseThrow().fileName();
            Map<String, Map<Integer, List<String>>> marks = new HashMap<>();
            ImportReader.headings(name, content).forEach((sheet, line) -> marks.computeIfAbsent(sheet,
                    any -> new HashMap<>()).put(line, List.of(texts.get("import.marked.result"),
                            texts.get("import.marked.wrong"))));
            imports.results(mandate, id, EnumSet.allOf(ImportVerdict.class), 0, Imports.MOST_LINES).forEach(result ->
                    marks.get(result.sheet()).put(result.line(), marks(result)));
            return MarkedFile.write(name, content, marks);
        });
    }

    private List<String> marks(ImportResult result) {
        return List.of(words.verdict(result), String.join("\n", words.refusals(result)));
    }

    /** What the marked file is called. */
    String name(String fileName) {
        int ending = fileName.lastIndexOf('.');
        return ending < 0 ? fileName + texts.get("import.marked.name")
                : fileName.substring(0, ending) + texts.get("import.marked.name") + fileName.substring(ending);
    }

    /** What the empty file is called. */
    String templateName() {
        return texts.get("import.template.name");
    }
}
