package gradus.runner.grade;

import gradus.evidence.CheckResult;
import gradus.evidence.Measurement;
import gradus.evidence.Points;
import gradus.evidence.Verdict;
import gradus.suite.PlannedCheck;
import java.util.List;

/// One check of the plan: fixed, with its points, before any student code is loaded. `uniqueId` is JUnit's.
public record PlanEntry(PlannedCheck check, String uniqueId) {
    public Points points() {
        return Points.of(check.points());
    }

    CheckResult result(Points earned, Verdict verdict, List<Measurement> measurements, long wallMillis) {
        return new CheckResult(
                check.id(),
                check.title(),
                check.item(),
                check.hidden(),
                points(),
                earned,
                verdict,
                measurements,
                wallMillis);
    }

    /// The result when the check earned nothing, for a reason that lies outside the check itself.
    CheckResult worthNothing(Verdict verdict) {
        return result(Points.ZERO, verdict, List.of(), 0);
    }
}
