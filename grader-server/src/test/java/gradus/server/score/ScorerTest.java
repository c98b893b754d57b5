package gradus.server.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.evidence.CheckResult;
import gradus.evidence.Curve;
import gradus.evidence.Diagnosis;
import gradus.evidence.Evidence;
import gradus.evidence.Outcome;
import gradus.evidence.Points;
import gradus.evidence.Subject;
import gradus.evidence.Usage;
import gradus.evidence.Verdict;
import gradus.server.score.Rubric.Kind;
import gradus.server.score.Rubric.Line;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final Rubric RUBRIC = new Rubric(List.of(
            new Line("1.1", "Plot", Kind.REPORT, Points.of(35), List.of(), 0),
            new Line("1.2", "Design", Kind.AUTO, Points.of(10), List.of("design"), 0),
            new Line("1.6", "Fit", Kind.AUTO, Points.of(55), List.of("loss-gradient", "trajectory"), 0),
            new Line("B", "History", Kind.BONUS, Points.of(10), List.of("history"), 0)));

    private static CheckResult check(String id, String item, int planned, int earned) {
        Verdict verdict =
                earned == planned ? new Verdict.Passed() : new Verdict.Failed("not equal", new Diagnosis.None());
        return new CheckResult(id, id, item, false, Points.of(planned), Points.of(earned), verdict, List.of(), 0);
    }

    private static Evidence evidence(CheckResult... checks) {
        return new Evidence(
                Evidence.FORMAT,
                new Subject("a", "b", "c", "0", "cpu", Map.of()),
                new Outcome.Ran("Solution"),
                List.of(checks),
                List.<Curve>of(),
                new Usage(0, 0, 0, 0, 0, 0, 0, 0),
                "");
    }

    @Test
    void addsUpTheChecksOfEachLineAndLeavesTheRestToPeople() {
        Score score = Scorer.score(
                RUBRIC,
                evidence(
                        check("design", "1.2", 10, 10),
                        check("loss-gradient", "1.6", 25, 0),
                        check("trajectory", "1.6", 30, 30),
                        check("history", "B", 4, 4)));
        assertEquals(
                List.of(
                        new Score.Item("1.2", false, Points.of(10), Points.of(10)),
                        new Score.Item("1.6", false, Points.of(30), Points.of(55)),
                        new Score.Item("B", true, Points.of(4), Points.of(4))),
                score.items());
        assertEquals(Points.of(40), score.earned());
        assertEquals(Points.of(65), score.outOf());
        assertEquals(Points.of(4), score.bonus());
    }

    @Test
    void checksThatAreMissingOrForeignEarnNothing() {
        Score score = Scorer.score(RUBRIC, evidence(check("design", "1.6", 10, 10), check("invented", "1.2", 50, 50)));
        assertEquals(Points.ZERO, score.earned());
        assertEquals(Points.of(65), score.outOf());
    }

    @Test
    void aRubricSaysWhatAPersonHasToMark() {
        assertEquals(Points.of(100), RUBRIC.outOf());
        assertEquals(
                List.of("1.1"),
                RUBRIC.lines().stream()
                        .filter(Line::markedByPerson)
                        .map(Line::item)
                        .toList());
    }

    @Property(tries = 200)
    boolean noLineEverEarnsMoreThanItsPoints(@ForAll @Size(max = 6) List<@IntRange(max = 500) Integer> earned) {
        CheckResult[] checks = earned.stream()
                .map(points -> check("design", "1.2", 500, points))
                .toArray(CheckResult[]::new);
        Score score = Scorer.score(RUBRIC, evidence(checks));
        return score.items().stream().allMatch(item -> item.earned().compareTo(item.outOf()) <= 0);
    }
}
