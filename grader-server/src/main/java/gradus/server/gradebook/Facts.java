package gradus.server.gradebook;

import gradus.evidence.Points;
import gradus.server.policy.LatePolicy;
import gradus.server.policy.Ruling;
import gradus.server.score.Rubric;
import java.time.Instant;
import java.util.Map;

/// All that decides what one graded submission is worth. `machine` and `marks` are by rubric item.
public record Facts(
        Rubric rubric,
        Map<String, Points> machine,
        Map<String, Mark> marks,
        Decision decision,
        Ruling ruling,
        LatePolicy policy,
        Instant received) {
    public Facts {
        machine = Map.copyOf(machine);
        marks = Map.copyOf(marks);
    }
}
