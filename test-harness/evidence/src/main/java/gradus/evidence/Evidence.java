package gradus.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/// The whole result of one grading run: `grade(submission, assignment version, seed, device) → evidence`.
///
/// `log` is what the student's process printed, capped; it is shown but never read for results. `format` grows when a
/// reader of the previous JSON would misread the new one.
public record Evidence(
        int format,
        Subject subject,
        Outcome outcome,
        List<CheckResult> checks,
        List<Curve> curves,
        Usage usage,
        String log) {
    public static final int FORMAT = 1;

    public Evidence {
        checks = List.copyOf(checks);
        curves = List.copyOf(curves);
    }

    /// The points that the checks earned, bonus checks included.
    public Points earned() {
        return checks.stream().map(CheckResult::earned).reduce(Points.ZERO, Points::plus);
    }

    /// The points that the plan offered, bonus checks included.
    public Points planned() {
        return checks.stream().map(CheckResult::planned).reduce(Points.ZERO, Points::plus);
    }

    /// One word for the run: `passed` when every check did, else the worst thing that happened.
    @JsonIgnore
    public String word() {
        return switch (outcome) {
            case Outcome.CompileFailed _ -> "does not compile";
            case Outcome.NotLoaded _ -> "errored";
            case Outcome.Ran _ -> {
                if (checks.stream().allMatch(c -> c.verdict() instanceof Verdict.Passed)) {
                    yield "passed";
                }
                yield checks.stream().anyMatch(c -> c.verdict() instanceof Verdict.Errored) ? "errored" : "failed";
            }
        };
    }
}
