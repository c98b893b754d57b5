package gradus.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every row of the attack list has a case, a test that exists, or a rule with its reason: `rows.yaml` says
/// which.
class AttackRowsTest {
    private static final int LAST_ROW = 98;

    /// The row that the list splits in two: refs of others, and addresses of others.
    private static final int SPLIT_ROW = 39;

    private static final int LEAST_CASES = 60;
    private static final int LEAST_REASON = 60;

    private static final Path CORPUS = Repository.root().resolve("test-harness/sandbox/attacks");
    private static final Map<String, Row> ROWS = new LinkedHashMap<>();

    private record Row(List<String> cases, List<String> tests, List<String> rules) {
        Row() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean empty() {
            return cases.isEmpty() && tests.isEmpty() && rules.isEmpty();
        }
    }

    /// Reads the few forms of YAML that the file uses.
    @BeforeAll
    static void read() {
        Row row = new Row();
        for (String line : Repository.read(CORPUS.resolve("rows.yaml")).lines().toList()) {
            if (line.startsWith("\"")) {
                row = new Row();
                ROWS.put(line.replaceAll("[\":]", ""), row);
            } else if (line.startsWith("  cases: [")) {
                row.cases()
                        .addAll(Arrays.asList(line.replaceAll(".*\\[|\\]", "").split(", ")));
            } else if (line.startsWith("    - ")) {
                row.tests().add(line.substring("    - ".length()));
            } else if (line.startsWith("  rule: ")) {
                row.rules().add(line.substring("  rule: ".length()));
            }
        }
    }

    private static Set<String> folders() {
        try (Stream<Path> folders = Files.list(CORPUS)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("\\d\\d-.*"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRowHasAnAnswer() {
        Set<String> expected = IntStream.rangeClosed(1, LAST_ROW)
                .boxed()
                .flatMap(row -> row == SPLIT_ROW ? Stream.of("39a", "39b") : Stream.of(row.toString()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, new TreeSet<>(ROWS.keySet()));
        ROWS.forEach(
                (name, row) -> assertTrue(!row.empty(), () -> "row " + name + " has no case, no test and no rule"));
    }

    @Test
    void everyCaseIsListedOnceUnderItsOwnNumber() {
        List<String> listed = new ArrayList<>();
        ROWS.forEach((name, row) -> row.cases().forEach(folder -> {
            assertEquals(name, folder.replaceAll("^0?(\\d+)-.*", "$1"), folder);
            listed.add(folder);
        }));
        assertEquals(List.copyOf(folders()), listed.stream().sorted().toList());
        assertTrue(listed.size() >= LEAST_CASES, () -> "only " + listed.size() + " attacks");
    }

    @Test
    void everyCaseHasTheNumberOfItsFolderAndSaysWhatMustHappen() {
        for (String folder : folders()) {
            String terms = Repository.read(CORPUS.resolve(folder).resolve("attack.yaml"));
            assertTrue(terms.startsWith("id: " + Integer.parseInt(folder.substring(0, 2)) + "\n"), folder);
            assertTrue(
                    Repository.read(CORPUS.resolve(folder).resolve("attack/Solution.java"))
                            .contains("\n/**"),
                    () -> folder + " does not say what it tries");
        }
    }

    @Test
    void everyNamedTestExists() {
        ROWS.values().stream().flatMap(row -> row.tests().stream()).forEach(AttackRowsTest::assertExists);
    }

    private static void assertExists(String test) {
        String[] parts = test.split("#");
        String path = parts[0].replace('.', '/') + ".java";
        Path source = Repository.testSources().stream()
                .filter(file -> file.endsWith(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no test class " + parts[0]));
        if (parts.length > 1) {
            Pattern method = Pattern.compile("void " + Pattern.quote(parts[1]) + "\\(");
            assertTrue(method.matcher(Repository.read(source)).find(), () -> "there is no test " + test);
        }
    }

    @Test
    void everyRuleGivesItsReason() {
        ROWS.forEach((name, row) -> row.rules()
                .forEach(rule -> assertTrue(rule.length() > LEAST_REASON, () -> "row " + name + " gives no reason")));
    }
}
