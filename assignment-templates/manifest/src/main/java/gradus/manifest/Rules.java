package gradus.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What has to hold in an `assignment.yaml` that is well formed; every broken rule is told with its line.
final class Rules {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int WHOLE = 100;

    private final Manifest manifest;
    private final Lines lines;
    private final List<String> problems = new ArrayList<>();

    Rules(Manifest manifest, Lines lines) {
        this.manifest = manifest;
        this.lines = lines;
    }

    List<String> problems() {
        if (manifest.id() == null || !ID.matcher(manifest.id()).matches()) {
            problem("id", "id must be lower-case words joined by '-', such as polynomial-regression");
        }
        required("title", manifest.title());
        required("version", manifest.version());
        required("interface", manifest.contract());
        required("reference", manifest.reference());
        if (manifest.suite().isEmpty()) {
            problem("suite", "suite must name at least one class with checks");
        }
        limits();
        tiers();
        rubric();
        mistakes();
        for (int i = 0; i < manifest.libraries().size(); i++) {
            String library = manifest.libraries().get(i);
            if (!library.equals("libtorch")) {
                problem("libraries/" + i, "library '" + library + "' is unknown; only libtorch can be named");
            }
        }
        return List.copyOf(problems);
    }

    private void problem(String path, String sentence) {
        problems.add(lines.at(path) + sentence);
    }

    private void required(String key, @Nullable String value) {
        if (value == null || value.isBlank()) {
            problem(key, key + " is missing");
        }
    }

    private void limits() {
        Limits limits = manifest.limits();
        if (limits == null) {
            problem("limits", "limits are missing");
            return;
        }
        Map.of(
                        "wall-seconds", limits.wallSeconds(),
                        "call-seconds", limits.callSeconds(),
                        "cpu-seconds", limits.cpuSeconds(),
                        "memory-mb", limits.memoryMb(),
                        "output-kb", limits.outputKb(),
                        "source-kb", limits.sourceKb(),
                        "source-files", limits.sourceFiles(),
                        "report-mb", limits.reportMb())
                .entrySet()
                .stream()
                .filter(limit -> limit.getValue() <= 0)
                .sorted(Map.Entry.comparingByKey())
                .forEach(limit -> problem(
                        "limits/" + limit.getKey(), "limits: " + limit.getKey() + " must be a positive number"));
    }

    private void tiers() {
        if (!manifest.tiers().containsKey(manifest.tier())) {
            problem(
                    "tier",
                    "tier '" + manifest.tier() + "' is not one of the tiers "
                            + manifest.tiers().keySet().stream().sorted().toList());
        }
    }

    private void rubric() {
        if (manifest.points() != WHOLE) {
            problem(
                    "rubric",
                    "the points of the rubric without BONUS add up to " + manifest.points() + ", not " + WHOLE);
        }
        Set<String> items = new HashSet<>();
        for (int i = 0; i < manifest.rubric().size(); i++) {
            RubricItem item = manifest.rubric().get(i);
            String path = "rubric/" + i;
            if (item.item() == null || item.kind() == null || item.points() <= 0) {
                problem(path, "rubric: each line needs item, kind and points above 0; see '" + item.title() + "'");
            } else if (!items.add(item.item())) {
                problem(path + "/item", "rubric: item " + item.item() + " appears twice");
            } else if (item.kind() == RubricItem.Kind.AUTO && item.checks().isEmpty()) {
                problem(path, "rubric: AUTO item " + item.item() + " has no checks");
            }
        }
    }

    private void mistakes() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < manifest.mistakes().size(); i++) {
            Mistake mistake = manifest.mistakes().get(i);
            String path = "mistakes/" + i;
            if (mistake.name() == null || mistake.type() == null) {
                problem(path, "mistakes: each needs a name and a type");
            } else if (!names.add(mistake.name())) {
                problem(path + "/name", "mistakes: '" + mistake.name() + "' appears twice");
            }
            if (!mistake.equivalent() && mistake.sentence().isBlank()) {
                problem(path, "mistakes: '" + mistake.name() + "' has no sentence for the student");
            }
        }
    }
}
