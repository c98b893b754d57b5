package gradus.runner.command;

import gradus.evidence.Cause;
import gradus.evidence.CheckResult;
import gradus.evidence.Diagnosis;
import gradus.evidence.Evidence;
import gradus.evidence.Measurement;
import gradus.evidence.Outcome;
import gradus.evidence.Points;
import gradus.evidence.Subject;
import gradus.evidence.Usage;
import gradus.evidence.Verdict;
import gradus.manifest.Limits;
import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import gradus.manifest.RubricItem;
import java.util.List;
import java.util.Map;

/// A small assignment and evidence for it.
final class Samples {
    static final Mistake HALF =
            new Mistake("half", "m.Half", List.of("gradient"), List.of(), "Exactly half.", "sheet 1.6");
    static final Mistake FLOATS = new Mistake("floats", "m.Floats", List.of(), List.of(), "", "");

    static final Manifest MANIFEST = new Manifest(
            "sample",
            "Sample",
            "1.0",
            "s.Contract",
            List.of("s.Checks"),
            "s.Reference",
            List.of(),
            new Limits(60, 20, 60, 1024, 256, 1024, 50, 20),
            Manifest.ONLY,
            Map.of(),
            List.of(
                    new RubricItem("1", "design", RubricItem.Kind.AUTO, 10, List.of("design"), 0, false),
                    new RubricItem("2", "gradient", RubricItem.Kind.AUTO, 20, List.of("gradient"), 0, false),
                    new RubricItem("3", "plots", RubricItem.Kind.REPORT, 70, List.of(), 0, false),
                    new RubricItem("B", "extra", RubricItem.Kind.BONUS, 5, List.of("extra"), 0, false)),
            List.of(HALF, FLOATS),
            List.of());

    static final Verdict PASSED = new Verdict.Passed();
    static final Verdict HALVED =
            new Verdict.Failed("difference 3.1", new Diagnosis.KnownMistake("half", "Exactly half.", "sheet 1.6"));
    static final Verdict EXITED =
            new Verdict.Errored(Cause.EXIT, "It exited.", List.of("Solution.fit(Solution.java:9)"));

    private Samples() {}

    static Evidence evidence(Verdict design, Verdict gradient, Verdict extra) {
        return evidence(
                new Outcome.Ran("solution.Solution"),
                List.of(
                        check("design", "1", 10, design),
                        check("gradient", "2", 20, gradient),
                        check("extra", "B", 5, extra)));
    }

    static Evidence evidence(Outcome outcome, List<CheckResult> checks) {
        return new Evidence(
                Evidence.FORMAT,
                new Subject("sample", "aa", "bbbbbbbbbbbbbbbb", "000000000000002a", "cpu", Map.of("jdk", "25")),
                outcome,
                checks,
                List.of(),
                new Usage(1500, 60_000, 900, 60_000, 120L << 20, 1024L << 20, 2048, 256 << 10),
                "log text");
    }

    static CheckResult check(String id, String item, int points, Verdict verdict) {
        return new CheckResult(
                id,
                "Title of " + id,
                item,
                false,
                Points.of(points),
                verdict instanceof Verdict.Passed ? Points.of(points) : Points.ZERO,
                verdict,
                List.of(new Measurement("loss", 0.567523608, "", new Measurement.AtMost(0.6), true)),
                12);
    }
}
