package no.jobbsjanse.portal.sheet;

import java.util.List;

/**
 * One line of a sheet.
 *
 * @param line as the spreadsheet counts, from 1
 * @param cells from the first column
 */
public record SheetRow(int line, List<Cell> cells) {

    /** The cell of a column, counted from 0. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
