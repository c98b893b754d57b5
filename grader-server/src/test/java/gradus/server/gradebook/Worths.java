package gradus.server.gradebook;

import gradus.evidence.Points;
import gradus.server.policy.LatePolicy;
import gradus.server.policy.LatePolicy.Counts;
import gradus.server.policy.LatePolicy.Rule;
import gradus.server.policy.LatePolicy.Window;
import gradus.server.policy.Ruling;
import gradus.server.score.Rubric;
import gradus.server.score.Rubric.Kind;
import gradus.server.score.Rubric.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Values for tests: a rubric of all kinds, and the course's late policy.
final class Worths {
    static final Rubric RUBRIC = new Rubric(List.of(
            new Line("1.1", "Plot", Kind.REPORT, Points.of(25), List.of(), 0),
            new Line("1.2", "Design", Kind.AUTO, Points.of(65), List.of("design"), 0),
            new Line("1.3", "Explain", Kind.QUESTION, Points.of(10), List.of(), 3),
            new Line("B", "History", Kind.BONUS, Points.of(10), List.of("history"), 0)));
    static final LatePolicy POLICY = new LatePolicy(
            LocalDateTime.parse("2026-12-06T22:00"),
            ZoneId.of("Europe/Zurich"),
            Duration.ofMinutes(11),
            List.of(new Window(3, 700)),
            Rule.FACTOR,
            Counts.BEST);
    static final Instant ON_TIME = POLICY.due().minusSeconds(3600);
    static final Instant LATE = POLICY.due().plusSeconds(14 * 3600);

    private Worths() {}

    static Worth worth(int design, Instant received, Decision decision) {
        return worth(design, received, decision, Ruling.none());
    }

    static Worth worth(int design, Instant received, Decision decision, Ruling ruling) {
        return Worth.of(new Facts(
                RUBRIC,
                Map.of("1.2", Points.of(design), "B", Points.ZERO),
                Map.of(),
                decision,
                ruling,
                POLICY,
                received));
    }

    static Mark mark(int points) {
        return new Mark(Points.of(points), "good", "ta1", 1);
    }
}
