package gradus.server.gradebook;

import gradus.evidence.Points;
import gradus.server.policy.Ruling;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What holds for every combination of checks, marks and receive times.
class WorthPropertyTest {
    private static final int WEEK = 7 * 24 * 3600;

    private static Worth worth(int design, int plot, int explain, int seconds) {
        Map<String, Mark> marks = new HashMap<>();
        if (plot >= 0) {
            marks.put("1.1", new Mark(new Points(plot), "", "ta1", 1));
        }
        if (explain >= 0) {
            marks.put("1.3", new Mark(new Points(explain), "", "ta1", 1));
        }
        Instant received = Worths.POLICY.due().plusSeconds(seconds);
        Map<String, Points> machine = Map.of("1.2", new Points(design));
        return Worth.of(
                new Facts(Worths.RUBRIC, machine, marks, new Decision.None(), Ruling.none(), Worths.POLICY, received));
    }

    @Property(tries = 300)
    boolean theRawScoreIsTheSumOfTheItems(
            @ForAll @IntRange(max = 65_000) int design,
            @ForAll @IntRange(min = -1, max = 25_000) int plot,
            @ForAll @IntRange(min = -1, max = 10_000) int explain) {
        Worth worth = worth(design, plot, explain, 0);
        return worth.raw().milli() == design + Math.max(plot, 0) + Math.max(explain, 0);
    }

    @Property(tries = 300)
    boolean whatIsMarkedAndWhatIsOpenAddUpToThePersonsShare(
            @ForAll @IntRange(min = -1, max = 25_000) int plot, @ForAll @IntRange(min = -1, max = 10_000) int explain) {
        Worth worth = worth(0, plot, explain, 0);
        int open = (plot < 0 ? 25_000 : 0) + (explain < 0 ? 10_000 : 0);
        return worth.openPoints().milli() == open && worth.openMarks() == (plot < 0 ? 1 : 0) + (explain < 0 ? 1 : 0);
    }

    @Property(tries = 300)
    boolean aMarkNeverLowersAGrade(
            @ForAll @IntRange(max = 65_000) int design,
            @ForAll @IntRange(max = 25_000) int plot,
            @ForAll @IntRange(min = -WEEK, max = WEEK) int seconds) {
        Points without = worth(design, -1, -1, seconds).finalPoints();
        return worth(design, plot, -1, seconds).finalPoints().compareTo(without) >= 0;
    }

    @Property(tries = 300)
    boolean theDerivationEndsWithTheFinalPoints(
            @ForAll @IntRange(max = 65_000) int design, @ForAll @IntRange(min = -WEEK, max = WEEK) int seconds) {
        Worth worth = worth(design, -1, -1, seconds);
        return worth.lines().getLast().contains(worth.finalPoints() + " points");
    }
}
