package gradus.server.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The table of server packages in `ARCHITECTURE.md`: package → packages that it uses.
final class PackageTable {
    private static final Path DOCUMENT = Path.of("..", "ARCHITECTURE.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z]+)`(?: \\([^|]*\\))? \\|[^|]*\\|([^|]*)\\|$");
    private static final Pattern NAME = Pattern.compile("[a-z]+");

    private PackageTable() {}

    static Map<String, Set<String>> read() throws IOException {
        Map<String, Set<String>> table = new TreeMap<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                table.put(row.group(1), names(row.group(2)));
            }
        }
        return table;
    }

    private static Set<String> names(String cell) {
        return NAME.matcher(cell).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
