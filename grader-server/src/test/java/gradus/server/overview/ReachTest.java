package gradus.server.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.evidence.Points;
import gradus.server.gradebook.Decision;
import gradus.server.gradebook.Facts;
import gradus.server.gradebook.StudentRecord;
import gradus.server.gradebook.StudentRecord.Entry;
import gradus.server.gradebook.Worth;
import gradus.server.overview.Card.Progress;
import gradus.server.policy.LatePolicy;
import gradus.server.policy.LatePolicy.Counts;
import gradus.server.policy.LatePolicy.Rule;
import gradus.server.policy.LatePolicy.Window;
import gradus.server.policy.Ruling;
import gradus.server.score.Rubric;
import gradus.server.score.Rubric.Kind;
import gradus.server.score.Rubric.Line;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Channel;
import gradus.server.submission.Submission;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final LatePolicy POLICY = new LatePolicy(
            LocalDateTime.parse("2026-12-06T22:00"),
            ZoneId.of("Europe/Zurich"),
            Duration.ofMinutes(11),
            List.of(new Window(3, 700)),
            Rule.FACTOR,
            Counts.BEST);
    private static final Rubric RUBRIC = new Rubric(List.of(
            new Line("1.1", "Plot", Kind.REPORT, Points.of(35), List.of(), 0),
            new Line("1.2", "Design", Kind.AUTO, Points.of(65), List.of("design"), 0)));
    private static final Instant BEFORE = POLICY.due().minusSeconds(3600);
    private static final Instant LATE = POLICY.due().plusSeconds(3600);
    private static final Instant AFTER = POLICY.due().plus(Duration.ofDays(30));

    private static Progress handedIn(int points, Instant received, Decision decision) {
        return handedIn(points, received, decision, Ruling.none());
    }

    private static Progress handedIn(int points, Instant received, Decision decision, Ruling ruling) {
        UUID id = UUID.randomUUID();
        Submission submission = new Submission(id, id, id, "hash", Channel.GIT, received, 1, 1);
        Attempt attempt = new Attempt(submission.id, 1, AttemptState.GRADED, "cpu", "0f", received);
        Worth worth = Worth.of(
                new Facts(RUBRIC, Map.of("1.2", Points.of(points)), Map.of(), decision, ruling, POLICY, received));
        StudentRecord record = new StudentRecord(List.of(new Entry(submission, attempt, worth)), POLICY.counts());
        return new Progress(List.of(submission), List.of(attempt), record);
    }

    private static final Progress NOTHING =
            new Progress(List.of(), List.of(), new StudentRecord(List.of(), Counts.BEST));

    @Test
    void beforeTheDeadlineEverythingCanBeReached() {
        assertEquals(Points.of(100), Reach.of(POLICY, NOTHING, BEFORE));
        assertEquals(Points.of(100), Reach.of(POLICY, handedIn(10, BEFORE, new Decision.None()), BEFORE));
    }

    @Test
    void laterThanThatWhatWasHandedInMayBeBetterThanPerfectLateWork() {
        assertEquals(Points.of(70), Reach.of(POLICY, NOTHING, LATE));
        assertEquals(Points.of(95), Reach.of(POLICY, handedIn(60, BEFORE, new Decision.None()), LATE));
        assertEquals(Points.of(70), Reach.of(POLICY, handedIn(60, LATE, new Decision.None()), LATE));
    }

    @Test
    void inTheEndOnlyMarksAreOpen() {
        assertEquals(Points.ZERO, Reach.of(POLICY, NOTHING, AFTER));
        assertEquals(Points.of(95), Reach.of(POLICY, handedIn(60, BEFORE, new Decision.None()), AFTER));
    }

    @Test
    void aPersonsDecisionIsFinal() {
        Decision decision = new Decision.Overridden(Points.of(20), "x", "ta1", AFTER);
        assertEquals(Points.of(20), Reach.of(POLICY, handedIn(60, BEFORE, decision), BEFORE));
    }

    @Test
    void aRulingHoldsForWhateverIsHandedInLater() {
        Ruling half = Ruling.of(new Ruling.Sanction(3, 50));
        assertEquals(Points.of(50), Reach.of(POLICY, handedIn(60, BEFORE, new Decision.None(), half), BEFORE));
        Ruling zero = Ruling.of(new Ruling.Sanction(3, 100));
        assertEquals(Points.ZERO, Reach.of(POLICY, handedIn(60, BEFORE, new Decision.None(), zero), BEFORE));
    }
}
