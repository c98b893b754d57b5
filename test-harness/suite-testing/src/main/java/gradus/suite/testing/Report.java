package gradus.suite.testing;

import gradus.evidence.Diagnosis;
import gradus.suite.CheckRecord;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of every check, by its id.
public record Report(Map<String, CheckRecord> checks) {
    public Report {
        checks = Collections.unmodifiableMap(new TreeMap<>(checks));
    }

    /// The checks that did not earn all their points, sorted.
    public List<String> lost() {
        return checks.entrySet().stream()
                .filter(entry -> entry.getValue().share() < 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// The names of the known mistakes that were told, sorted.
    public List<String> diagnosed() {
        return checks.values().stream()
                .map(CheckRecord::diagnosis)
                .filter(Diagnosis.KnownMistake.class::isInstance)
                .map(known -> ((Diagnosis.KnownMistake) known).name())
                .distinct()
                .sorted()
                .toList();
    }

    /// The points earned, bonus included.
    public double points() {
        return checks.values().stream()
                .mapToDouble(check -> check.share() * check.plan().points())
                .sum();
    }
}
