package gradus.runner.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.evidence.CheckResult;
import gradus.evidence.Diagnosis;
import gradus.evidence.Evidence;
import gradus.evidence.Points;
import gradus.evidence.Usage;
import gradus.evidence.Verdict;
import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Mistakes × checks: what each shipped solution earned, and whether each mistake was told its own sentence.
///
/// @param references the reference's results, one for each seed
record Matrix(Manifest manifest, List<Evidence> references, Evidence starter, List<Row> mistakes) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// One mistake and what grading it gave.
    record Row(Mistake mistake, Evidence evidence) {
        /// The sentence that grading this mistake told the student, where it is the mistake's own.
        Optional<String> told() {
            // A practice check may name the mistake with the small numbers of its example: graded checks speak first.
            return evidence.checks().stream()
                    .sorted(Comparator.comparing(CheckResult::planned).reversed())
                    .flatMap(check -> diagnosis(check.verdict()).stream())
                    .filter(known -> known.name().equals(mistake.name()))
                    .map(Diagnosis.KnownMistake::sentence)
                    .findFirst();
        }

        boolean diagnosed() {
            return told().isPresent();
        }

        private static Optional<Diagnosis.KnownMistake> diagnosis(Verdict verdict) {
            return verdict instanceof Verdict.Failed(String _, Diagnosis.KnownMistake known)
                    ? Optional.of(known)
                    : Optional.empty();
        }

        Set<String> lost() {
            return evidence.checks().stream()
                    .filter(check -> !(check.verdict() instanceof Verdict.Passed))
                    .map(CheckResult::check)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// Everything that keeps the gate closed; empty when the assignment may be published.
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        problems.addAll(new RubricPlan(manifest, reference()).problems());
        for (Evidence reference : references) {
            if (percent(reference) < 100) {
                problems.add("the reference does not earn all automatic points"
                        + (references.size() == 1
                                ? ""
                                : " with seed " + reference.subject().seed()));
            }
            if (nearALimit(reference.usage())) {
                problems.add("the reference needs more than three quarters of a limit: leave slower students room");
            }
        }
        if (starter.earned().compareTo(Points.ZERO) > 0) {
            problems.add("the starter earns points");
        }
        for (Row row : mistakes) {
            if (!row.mistake().explains(row.lost())) {
                problems.add(row.mistake().name() + " lost " + row.lost() + ", its manifest says "
                        + new TreeSet<>(row.mistake().fails()));
            }
            if (!row.mistake().equivalent() && !row.diagnosed()) {
                problems.add(row.mistake().name() + " was not told its own sentence");
            }
        }
        return problems;
    }

    private Evidence reference() {
        return references.getFirst();
    }

    private static boolean nearALimit(Usage usage) {
        return usage.wallMillis() > usage.wallLimitMillis() * 3 / 4
                || usage.cpuMillis() > usage.cpuLimitMillis() * 3 / 4
                || usage.peakMemoryBytes() > usage.memoryLimitBytes() / 4 * 3;
    }

    String text() {
        List<String> checks =
                reference().checks().stream().map(CheckResult::check).toList();
        StringBuilder out = new StringBuilder();
        out.append(manifest.title()).append(' ').append(manifest.version()).append("\n\n");
        for (int i = 0; i < checks.size(); i++) {
            out.append(String.format(Locale.ROOT, "  %c  %s%n", letter(i), checks.get(i)));
        }
        out.append(String.format(Locale.ROOT, "%n%-22s %6s  ", "solution", "% AUTO"));
        for (int i = 0; i < checks.size(); i++) {
            out.append(letter(i)).append(' ');
        }
        out.append(" told\n");
        for (Evidence reference : references) {
            row(
                    out,
                    "reference",
                    reference,
                    String.format(Locale.ROOT, "%.1f s", reference.usage().wallMillis() / 1000.0));
        }
        row(out, "starter", starter, "");
        for (Row r : mistakes) {
            row(out, r.mistake().name(), r.evidence(), told(r));
        }
        out.append("\n+ passed   ~ part of the points   - failed   ! errored   . not run\n");
        problems().forEach(problem -> out.append("PROBLEM: ").append(problem).append('\n'));
        return out.toString();
    }

    private static String told(Row row) {
        if (row.mistake().equivalent()) {
            return "equivalent, not punished";
        }
        return row.told().orElse("NOT DIAGNOSED");
    }

    private void row(StringBuilder out, String name, Evidence evidence, String told) {
        out.append(String.format(Locale.ROOT, "%-22s %6.1f  ", name, percent(evidence)));
        evidence.checks().forEach(check -> out.append(symbol(check)).append(' '));
        out.append(' ').append(told).append('\n');
    }

    private static char symbol(CheckResult check) {
        return switch (check.verdict()) {
            case Verdict.Passed _ -> '+';
            case Verdict.Failed _ -> check.earned().compareTo(Points.ZERO) > 0 ? '~' : '-';
            case Verdict.Errored _ -> '!';
            case Verdict.NotRun _ -> '.';
        };
    }

    private static char letter(int index) {
        return (char) (index < 26 ? 'a' + index : 'A' + index - 26);
    }

    private double percent(Evidence evidence) {
        return Totals.of(manifest, evidence).percent();
    }

    /// One assignment is an object, several are a list of them.
    static String json(List<Matrix> matrices) {
        JsonNode root = matrices.size() == 1
                ? matrices.getFirst().json()
                : MAPPER.createArrayNode()
                        .addAll(matrices.stream().map(Matrix::json).toList());
        return root.toPrettyString() + "\n";
    }

    private ObjectNode json() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("assignment", manifest.id());
        root.put(
                "reference",
                references.stream().mapToDouble(this::percent).min().orElse(0));
        root.put("starter", percent(starter));
        ArrayNode rows = root.putArray("mistakes");
        for (Row row : mistakes) {
            rows.addObject()
                    .put("name", row.mistake().name())
                    .put("points", percent(row.evidence()))
                    .put("diagnosed", row.diagnosed());
        }
        return root;
    }
}
