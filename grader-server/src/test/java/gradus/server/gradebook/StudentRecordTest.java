package gradus.server.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.evidence.Points;
import gradus.server.gradebook.StudentRecord.Entry;
import gradus.server.policy.LatePolicy.Counts;
import gradus.server.policy.Ruling;
import gradus.server.submission.Attempt;
import gradus.server.submission.AttemptState;
import gradus.server.submission.Channel;
import gradus.server.submission.Submission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StudentRecordTest {
    private static Entry entry(Worth worth) {
        UUID id = UUID.randomUUID();
        Submission submission = new Submission(id, id, id, "hash", Channel.GIT, Instant.EPOCH, 1, 1);
        Attempt attempt = new Attempt(submission.id, 1, AttemptState.GRADED, "cpu", "0f", Instant.EPOCH);
        return new Entry(submission, attempt, worth);
    }

    private static Entry scored(int points) {
        return entry(Worths.worth(points, Worths.ON_TIME, new Decision.None()));
    }

    private static Entry decided(int points, Instant at) {
        return entry(Worths.worth(0, Worths.ON_TIME, new Decision.Overridden(Points.of(points), "x", "ta1", at)));
    }

    private static Entry counting(Counts rule, Entry... entries) {
        return new StudentRecord(List.of(entries), rule).counting().orElseThrow();
    }

    @Test
    void theBestCountsAndTheEarlierOfEquals() {
        Entry first = scored(60);
        Entry second = scored(60);
        assertEquals(first, counting(Counts.BEST, scored(10), first, second, scored(50)));
    }

    @Test
    void theBestIsTheBestAfterLateness() {
        Entry onTime = scored(50);
        Entry late = entry(Worths.worth(65, Worths.LATE, new Decision.None()));
        assertEquals(onTime, counting(Counts.BEST, onTime, late));
    }

    @Test
    void theLatestCountsWhereThatIsTheRule() {
        Entry last = scored(10);
        assertEquals(last, counting(Counts.LATEST, scored(60), last));
    }

    @Test
    void aPersonsDecisionGoesBeforeEveryRuleAndTheNewestOneFirst() {
        Entry newest = decided(20, Instant.ofEpochSecond(9));
        assertEquals(newest, counting(Counts.BEST, decided(40, Instant.EPOCH), newest, scored(65)));
        assertEquals(newest, counting(Counts.LATEST, newest, scored(65)));
    }

    @Test
    void theReasonIsSaid() {
        assertTrue(new StudentRecord(List.of(scored(1)), Counts.BEST).reason().contains("only graded"));
        assertTrue(new StudentRecord(List.of(scored(1), scored(2)), Counts.BEST)
                .reason()
                .contains("best final score of 2"));
        assertTrue(new StudentRecord(List.of(scored(1), scored(2)), Counts.LATEST)
                .reason()
                .contains("latest of 2"));
        assertTrue(new StudentRecord(List.of(scored(1), decided(2, Instant.EPOCH)), Counts.BEST)
                .reason()
                .contains("a person set its points"));
    }

    @Test
    void aRulingChangesNothingAboutWhichSubmissionCounts() {
        Ruling zero = Ruling.of(new Ruling.Sanction(12, 100));
        Entry worse = entry(Worths.worth(10, Worths.ON_TIME, new Decision.None(), zero));
        Entry better = entry(Worths.worth(60, Worths.ON_TIME, new Decision.None(), zero));
        assertEquals(better, counting(Counts.BEST, worse, better));
        assertEquals(zero, new StudentRecord(List.of(worse, better), Counts.BEST).ruling());
        assertEquals(Ruling.none(), new StudentRecord(List.of(), Counts.BEST).ruling());
    }
}
