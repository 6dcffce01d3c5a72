package no.jobbsjanse.portal.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.jobbsjanse.portal.language.Language;
import no.jobbsjanse.portal.language.Texts;
import no.jobbsjanse.registry.Code;
import no.jobbsjanse.registry.Codebook;
import no.jobbsjanse.registry.DataDictionary;
import no.jobbsjanse.registry.Field;
import no.jobbsjanse.registry.FieldType;
import no.jobbsjanse.registry.Kind;
import no.jobbsjanse.registry.NorwegianClock;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty workbook to fill in: a sheet for each kind of row, codes to choose from, numbers as text and days as days. */
@RequestScoped
public class ImportTemplate {

    private static final int ROWS = 1000;
    private static final int WIDTH = 22;

    @Inject
    private Codebook codebook;

    @Inject
    private NorwegianClock clock;

    @Inject
    private Texts texts;

    /** Writes it in the language of the request. */
    void write(OutputStream to) throws IOException {
        Language language = texts.getLanguage();
        try (Workbook workbook = new Workbook(to, "Jobbsjanseregisteret", "1.0")) {
            List<Worksheet> sheets = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                sheets.add(workbook.newWorksheet(ImportHeader.sheetName(kind, language)));
            }
            Map<String, Integer> lists = new HashMap<>();
            Worksheet codes = workbook.newWorksheet(texts.get("import.codes"));
            for (Kind kind : Kind.values()) {
                write(sheets.get(kind.ordinal()), kind, codes, lists);
            }
        }
    }

    private void write(Worksheet sheet, Kind kind, Worksheet codes, Map<String, Integer> lists) throws IOException {
        int column = 0;
        if (kind != Kind.PARTICIPATION) {
            heading(sheet, column++, ImportHeader.PARTICIPATION);
        }
        for (Field<?> field : DataDictionary.fields(kind)) {
            if (field.type() instanceof FieldType.Flag) {
                continue;
            }
            heading(sheet, column, ImportHeader.heading(field, texts.getLanguage()));
            if (field.type() instanceof FieldType.CodeOf type) {
                int list = lists.computeIfAbsent(type.list(), name -> list(codes, lists.size(), name));
                sheet.range(1, column, ROWS, column).validateWithList(
                        codes.range(1, list, codebook.list(type.list()).size(), list));
            } else if (field.type() instanceof FieldType.Day) {
                sheet.range(1, column, ROWS, column).style().format("dd.mm.yyyy").set();
            } else if (!(field.type() instanceof FieldType.Count) && !(field.type() instanceof FieldType.Hours)) {
                sheet.range(1, column, ROWS, column).style().format("@").set();
            }
            column++;
        }
        sheet.freezePane(0, 1);
    }

    private static void heading(Worksheet sheet, int column, String text) {
        sheet.value(0, column, text);
        sheet.style(0, column).bold().set();
        sheet.width(column, WIDTH);
    }

    /** A column of the labels of a list; those that may still be chosen. */
    private int list(Worksheet codes, int column, String list) {
        heading(codes, column, texts.get("list." + list));
        LocalDate today = clock.today();
        int line = 1;
        for (Code code : codebook.list(list)) {
            if (code.isValidOn(today)) {
                codes.value(line++, column, texts.of(code));
            }
        }
        return column;
    }
}
