package gradus.runner.command;

import gradus.evidence.CheckResult;
import gradus.evidence.Diagnosis;
import gradus.evidence.Evidence;
import gradus.evidence.EvidenceJson;
import gradus.evidence.Measurement;
import gradus.evidence.Outcome;
import gradus.evidence.Points;
import gradus.evidence.Usage;
import gradus.evidence.Verdict;
import gradus.manifest.Manifest;
import gradus.manifest.RubricItem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The result of one grading run as text: a line per check, grouped by rubric item, and what remains for a person.
record GradeTable(Manifest manifest, Evidence evidence) {

    String text() {
        StringBuilder out = new StringBuilder();
        line(
                out,
                "%s %s   submission %.10s   seed %s   %s",
                manifest.title(),
                manifest.version(),
                evidence.subject().submissionHash(),
                evidence.subject().seed(),
                evidence.subject().device());
        outcome(out);
        line(out, "");
        line(out, "%-5s %-18s %13s  %-8s %8s  %s", "item", "check", "points", "verdict", "ms", "measured");
        for (RubricItem item : manifest.rubric()) {
            evidence.checks().stream()
                    .filter(check -> check.item().equals(item.item()))
                    .forEach(check -> check(out, check));
        }
        line(out, "");
        totals(out);
        usage(out, evidence.usage());
        line(out, "evidence %s", EvidenceJson.hash(evidence));
        return out.toString();
    }

    private void outcome(StringBuilder out) {
        switch (evidence.outcome()) {
            case Outcome.Ran(String entry) -> line(out, "entry class %s", entry);
            case Outcome.CompileFailed(var problems) -> {
                line(out, "does not compile:");
                problems.forEach(p -> line(out, "  %s:%d:%d: %s", p.path(), p.line(), p.column(), p.message()));
            }
            case Outcome.NotLoaded(var _, String message, var frames) -> {
                line(out, "not graded: %s", message);
                frames.forEach(frame -> line(out, "  at %s", frame));
            }
        }
    }

    private static void check(StringBuilder out, CheckResult check) {
        line(
                out,
                "%-5s %-18s %6s / %4s  %-8s %8d  %s",
                check.item(),
                check.check(),
                check.earned(),
                check.planned(),
                check.verdict().word(),
                check.wallMillis(),
                mostTelling(check));
        if (!(check.verdict() instanceof Verdict.Passed) && !(check.verdict() instanceof Verdict.NotRun)) {
            line(out, "      → %s%s", check.verdict().reason(), toRead(check.verdict()));
            frames(check.verdict()).forEach(frame -> line(out, "        at %s", frame));
        }
    }

    /// A check may measure a dozen numbers; the one nearest to its limit, or farthest beyond it, says most.
    private static String mostTelling(CheckResult check) {
        return check.measurements().stream()
                .max(Comparator.comparingDouble(GradeTable::strain))
                .map(GradeTable::measured)
                .orElse("");
    }

    /// How much of what is allowed was used: above 1 the check failed, and so it does where nothing was a number.
    private static double strain(Measurement m) {
        double strain = switch (m.expected()) {
            case Measurement.Exactly(double expected, double tolerance) -> Math.abs(m.value() - expected) / tolerance;
            case Measurement.AtMost(double limit) -> m.value() / limit;
            case Measurement.AtLeast(double limit) -> limit / m.value();
            case Measurement.Marks(double full, double _) -> m.value() / full;
            case Measurement.Nothing _ -> 0;
        };
        return Double.isNaN(strain) ? Double.POSITIVE_INFINITY : strain;
    }

    private static List<String> frames(Verdict verdict) {
        return verdict instanceof Verdict.Errored errored ? errored.frames() : List.of();
    }

    private static String toRead(Verdict verdict) {
        return verdict instanceof Verdict.Failed(String _, Diagnosis.KnownMistake(String _, String _, String read))
                        && !read.isBlank()
                ? " Read: " + read + "."
                : "";
    }

    static String measured(Measurement m) {
        String value = m.name() + " " + number(m.value()) + (m.unit().isEmpty() ? "" : " " + m.unit());
        return switch (m.expected()) {
            case Measurement.Exactly(double expected, double tolerance) ->
                value + " (expected " + number(expected) + " ± " + number(tolerance) + ")";
            case Measurement.AtMost(double limit) -> value + " (at most " + number(limit) + ")";
            case Measurement.AtLeast(double limit) -> value + " (at least " + number(limit) + ")";
            case Measurement.Marks(double full, double zero) ->
                value + " (full " + number(full) + ", zero " + number(zero) + ")";
            case Measurement.Nothing _ -> value;
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private void totals(StringBuilder out) {
        Totals totals = Totals.of(manifest, evidence);
        line(out, "automatic points %s of %s", totals.auto(), totals.autoOutOf());
        if (totals.bonusOutOf().compareTo(Points.ZERO) > 0) {
            line(out, "bonus by checks  %s of %s", totals.bonus(), totals.bonusOutOf());
        }
        line(
                out,
                "still to be marked by a TA: %d (report %d, questions %d)",
                manifest.pointsOf(RubricItem.Kind.REPORT) + manifest.pointsOf(RubricItem.Kind.QUESTION),
                manifest.pointsOf(RubricItem.Kind.REPORT),
                manifest.pointsOf(RubricItem.Kind.QUESTION));
    }

    private static void usage(StringBuilder out, Usage usage) {
        line(
                out,
                "used %.1f of %d s, %.1f of %d CPU s, %d of %d MB, printed %d of %d KB",
                usage.wallMillis() / 1000.0,
                usage.wallLimitMillis() / 1000,
                usage.cpuMillis() / 1000.0,
                usage.cpuLimitMillis() / 1000,
                usage.peakMemoryBytes() >> 20,
                usage.memoryLimitBytes() >> 20,
                usage.outputBytes() >> 10,
                usage.outputLimitBytes() >> 10);
    }

    private static void line(StringBuilder out, String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
