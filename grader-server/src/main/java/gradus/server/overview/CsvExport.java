package gradus.server.overview;

import gradus.server.overview.Gradebook.Cell;
import gradus.server.overview.Gradebook.Column;
import gradus.server.overview.Gradebook.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The gradebook as a table for spreadsheets: RFC 4180, UTF-8, a point as decimal separator.
final class CsvExport {
    /// A spreadsheet takes a cell that begins so for a formula and runs it.
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvExport() {}

    static String of(Gradebook gradebook) {
        List<String> lines = new ArrayList<>();
        lines.add(line(header(gradebook.assignments())));
        gradebook.rows().stream().map(CsvExport::row).map(CsvExport::line).forEach(lines::add);
        return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private static List<String> header(List<Column> columns) {
        List<String> header = new ArrayList<>(List.of("username", "name", "section"));
        for (Column column : columns) {
            header.add(column.slug() + " raw");
            header.add(column.slug() + " final");
            header.add(column.slug() + " note");
        }
        header.add("total percent");
        return header;
    }

    private static List<String> row(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.username(), row.name(), text(row.section())));
        for (Cell cell : row.cells()) {
            cells.add(points(cell.rawPoints()));
            cells.add(points(cell.finalPoints()));
            cells.add(note(cell));
        }
        cells.add(String.format(Locale.ROOT, "%.2f", row.totalPercent()));
        return cells;
    }

    private static String note(Cell cell) {
        List<String> notes = new ArrayList<>();
        if (cell.late()) {
            notes.add("late");
        }
        if (cell.overridden()) {
            notes.add("set by a person");
        }
        if (cell.ruling() != null) {
            notes.add(cell.ruling());
        }
        if (cell.openMarks() > 0) {
            notes.add(cell.openMarks() + " not marked");
        }
        return String.join(", ", notes);
    }

    /// Writes all three decimals that count: a spreadsheet that adds up must come to the same sum.
    private static String points(@Nullable Integer milli) {
        return milli == null
                ? ""
                : BigDecimal.valueOf(milli, 3).stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvExport::cell).collect(Collectors.joining(","));
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
