package gradus.server.score;

import gradus.evidence.CheckResult;
import gradus.evidence.Evidence;
import gradus.evidence.Points;
import java.util.List;
import java.util.Set;

/// Adds up what the checks earned, line by line of the rubric.
public final class Scorer {
    private Scorer() {}

    /// Scores one grading run; checks that the rubric does not name earn nothing, missing ones neither.
    public static Score score(Rubric rubric, Evidence evidence) {
        return new Score(rubric.checked().stream()
                .map(line -> item(line, evidence.checks()))
                .toList());
    }

    private static Score.Item item(Rubric.Line line, List<CheckResult> results) {
        Set<String> bound = Set.copyOf(line.checks());
        List<CheckResult> own = results.stream()
                .filter(result ->
                        bound.contains(result.check()) && result.item().equals(line.item()))
                .toList();
        Points earned = own.stream().map(CheckResult::earned).reduce(Points.ZERO, Points::plus);
        return new Score.Item(
                line.item(), line.kind() == Rubric.Kind.BONUS, earned.clampedTo(line.points()), outOf(line, own));
    }

    /// A bonus line may leave a part of its points to a person; of every other line the checks give all.
    private static Points outOf(Rubric.Line line, List<CheckResult> own) {
        if (line.kind() != Rubric.Kind.BONUS) {
            return line.points();
        }
        return own.stream()
                .map(CheckResult::planned)
                .reduce(Points.ZERO, Points::plus)
                .clampedTo(line.points());
    }
}
