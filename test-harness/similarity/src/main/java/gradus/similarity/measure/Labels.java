package gradus.similarity.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads labels from CSV with a head line. Two forms are known: `a,b,label` with the optional columns `case` (a
/// folder of its own) and `level`, where 1 is a copy and 0 is none; and `program,base,variant,level`, where every
/// row is a copy and a base against the variants of other programs is none.
public final class Labels {
    /// The level of pairs that are made up from two programs.
    public static final String CROSS = "other program";

    private Labels() {}

    /// @throws Unreadable when a column is missing; the message says which
    public static List<Label> read(Path file) throws IOException, Unreadable {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            throw new Unreadable(file + " is empty.");
        }
        List<String> head = Arrays.stream(lines.getFirst().split(",", -1))
                .map(String::strip)
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(row(head, line.split(",", -1)));
        }
        if (head.containsAll(List.of("a", "b", "label"))) {
            return rows.stream().map(Labels::pair).toList();
        }
        if (head.containsAll(List.of("program", "base", "variant"))) {
            return programs(rows);
        }
        throw new Unreadable(file + " has the columns " + head + "; wanted are a,b,label or program,base,variant.");
    }

    private static Map<String, String> row(List<String> head, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < head.size(); i++) {
            row.put(head.get(i), i < cells.length ? cells[i].strip() : "");
        }
        return row;
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static Label pair(Map<String, String> row) {
        String label = cell(row, "label");
        return new Label(
                cell(row, "case"),
                cell(row, "a"),
                cell(row, "b"),
                label.equals("1") || label.equalsIgnoreCase("true"),
                cell(row, "level"));
    }

    private static List<Label> programs(List<Map<String, String>> rows) {
        List<Label> labels = new ArrayList<>();
        Map<String, String> bases = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            labels.add(new Label("", cell(row, "base"), cell(row, "variant"), true, cell(row, "level")));
            bases.put(cell(row, "program"), cell(row, "base"));
        }
        bases.forEach((program, base) -> rows.stream()
                .filter(row -> !cell(row, "program").equals(program))
                .forEach(row -> labels.add(new Label("", base, cell(row, "variant"), false, CROSS))));
        return labels;
    }

    /// A file of labels that cannot be used; the message says why.
    public static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }
}
