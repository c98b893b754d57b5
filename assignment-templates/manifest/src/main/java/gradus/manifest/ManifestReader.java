package gradus.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads and checks `assignment.yaml`. Unknown keys are refused, so that a typing error is not silently a default.
public final class ManifestReader {
    public static final String FILE = "assignment.yaml";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ManifestReader() {}

    /// Reads the manifest of an assignment folder, in the tier that it names as graded.
    ///
    /// @throws InvalidManifest when the file is missing, is not YAML, or breaks a rule (all are listed)
    public static Manifest read(Path folder) throws InvalidManifest {
        Manifest manifest = parse(folder);
        return manifest.in(manifest.tier());
    }

    /// Reads the manifest in another tier.
    ///
    /// @throws InvalidManifest as [#read(Path)], and when the assignment has no such tier
    public static Manifest read(Path folder, String tier) throws InvalidManifest {
        Manifest manifest = parse(folder);
        try {
            return manifest.in(tier);
        } catch (IllegalArgumentException e) {
            throw new InvalidManifest(folder.resolve(FILE).toString(), List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Manifest parse(Path folder) throws InvalidManifest {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new InvalidManifest(file.toString(), List.of("there is no " + FILE + " in this folder"));
        }
        try {
            Manifest manifest = YAML.readValue(Files.readString(file), Manifest.class);
            List<String> problems = manifest == null ? List.of("the file is empty") : problemsOf(manifest);
            if (manifest == null || !problems.isEmpty()) {
                throw new InvalidManifest(file.toString(), problems);
            }
            return manifest;
        } catch (UnrecognizedPropertyException e) {
            throw new InvalidManifest(
                    file.toString(),
                    List.of(line(e) + "unknown key '" + e.getPropertyName() + "'; known here: "
                            + e.getKnownPropertyIds()));
        } catch (JsonProcessingException e) {
            throw new InvalidManifest(file.toString(), List.of(line(e) + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new InvalidManifest(file.toString(), List.of("cannot be read: " + e.getMessage()));
        }
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
    }

    private static List<String> problemsOf(Manifest m) {
        List<String> problems = new ArrayList<>();
        if (m.id() == null || !ID.matcher(m.id()).matches()) {
            problems.add("id must be lower-case words joined by '-', such as polynomial-regression");
        }
        required(problems, "title", m.title());
        required(problems, "version", m.version());
        required(problems, "interface", m.contract());
        required(problems, "reference", m.reference());
        if (m.suite().isEmpty()) {
            problems.add("suite must name at least one class with checks");
        }
        if (m.limits() == null) {
            problems.add("limits are missing");
        } else {
            limits(problems, m.limits());
        }
        if (!m.tiers().containsKey(m.tier())) {
            problems.add("tier '" + m.tier() + "' is not one of the tiers "
                    + m.tiers().keySet().stream().sorted().toList());
        }
        if (m.points() != 100) {
            problems.add("the points of the rubric without BONUS add up to " + m.points() + ", not 100");
        }
        uniqueNames(problems, m);
        m.libraries().stream()
                .filter(library -> !library.equals("libtorch"))
                .forEach(library -> problems.add("library '" + library + "' is unknown; only libtorch can be named"));
        return problems;
    }

    private static void required(List<String> problems, String key, String value) {
        if (value == null || value.isBlank()) {
            problems.add(key + " is missing");
        }
    }

    private static void limits(List<String> problems, Limits l) {
        record Limit(String key, int value) {}
        List.of(
                        new Limit("wall-seconds", l.wallSeconds()),
                        new Limit("call-seconds", l.callSeconds()),
                        new Limit("cpu-seconds", l.cpuSeconds()),
                        new Limit("memory-mb", l.memoryMb()),
                        new Limit("output-kb", l.outputKb()),
                        new Limit("source-kb", l.sourceKb()),
                        new Limit("source-files", l.sourceFiles()),
                        new Limit("report-mb", l.reportMb()))
                .stream()
                .filter(limit -> limit.value() <= 0)
                .forEach(limit -> problems.add("limits: " + limit.key() + " must be a positive number"));
    }

    private static void uniqueNames(List<String> problems, Manifest m) {
        Set<String> items = new HashSet<>();
        for (RubricItem item : m.rubric()) {
            if (item.item() == null || item.kind() == null || item.points() <= 0) {
                problems.add("rubric: each line needs item, kind and points above 0; see '" + item.title() + "'");
            } else if (!items.add(item.item())) {
                problems.add("rubric: item " + item.item() + " appears twice");
            } else if (item.kind() == RubricItem.Kind.AUTO && item.checks().isEmpty()) {
                problems.add("rubric: AUTO item " + item.item() + " has no checks");
            }
        }
        Set<String> mistakes = new HashSet<>();
        for (Mistake mistake : m.mistakes()) {
            if (!mistakes.add(mistake.name())) {
                problems.add("mistakes: '" + mistake.name() + "' appears twice");
            }
            if (!mistake.equivalent() && mistake.sentence().isBlank()) {
                problems.add("mistakes: '" + mistake.name() + "' has no sentence for the student");
            }
        }
    }
}
