package gradus.server.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.evidence.Points;
import gradus.server.policy.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorthTest {
    private static Worth worth(Map<String, Points> machine, Map<String, Mark> marks, Instant received) {
        return Worth.of(
                new Facts(Worths.RUBRIC, machine, marks, new Decision.None(), Ruling.none(), Worths.POLICY, received));
    }

    @Test
    void addsTheMachinesAndThePersonsPointsAndTellsHow() {
        Worth worth =
                worth(Map.of("1.2", Points.of(61), "B", Points.of(4)), Map.of("1.1", Worths.mark(20)), Worths.ON_TIME);
        assertEquals(Points.of(85), worth.raw());
        assertEquals(Points.of(85), worth.finalPoints());
        assertEquals(1, worth.openMarks());
        assertEquals(Points.of(10), worth.openPoints());
        assertEquals(
                List.of(
                        "Checks: 61.0 of 65.0 points, and 4.0 of bonus.",
                        "1.1 Plot: 20.0 of 25.0 points, marked by ta1.",
                        "Not marked yet: 1.3 (10.0 points).",
                        "Raw score: 85.0 of 100.0 points.",
                        worth.lateness().sentence(),
                        "On time: 85.0 points count in full."),
                worth.lines());
        assertEquals("85.0 of 100.0 points, on time. 10.0 points are still to be given by a person.", worth.sentence());
    }

    @Test
    void latenessTakesFromTheWholeSum() {
        Worth worth =
                worth(Map.of("1.2", Points.of(65)), Map.of("1.1", Worths.mark(17), "1.3", Worths.mark(0)), Worths.LATE);
        assertEquals(Points.of(82), worth.raw());
        assertEquals(new Points(57_400), worth.finalPoints());
        assertEquals("82.0 of 100.0 points, late, −30 % → 57.4 points.", worth.sentence());
    }

    @Test
    void aDecisionStandsAboveItemsAndLateness() {
        Decision decision = new Decision.Overridden(Points.of(80), "a fault of ours", "instructor", Instant.EPOCH);
        Worth worth = Worths.worth(10, Worths.LATE, decision);
        assertEquals(Points.of(10), worth.raw());
        assertEquals(Points.of(80), worth.finalPoints());
        assertTrue(worth.overridden());
        assertEquals(
                "Set to 80.0 points by instructor: a fault of ours",
                worth.lines().getLast());
        assertEquals("80.0 points, set by instructor: a fault of ours", worth.sentence());
    }

    @Test
    void anItemNeverBringsMoreThanItOffers() {
        Worth worth = worth(Map.of("B", Points.of(4)), Map.of("B", Worths.mark(9)), Worths.ON_TIME);
        assertEquals(Points.of(10), worth.raw());
    }

    @Test
    void aBonusWithChecksWaitsForNobody() {
        assertFalse(worth(Map.of(), Map.of(), Worths.ON_TIME).items().getLast().open());
    }

    @Test
    void aRulingStandsAboveLatenessAndAPersonsDecision() {
        Decision decided = new Decision.Overridden(Points.of(80), "the checks were wrong", "ta1", Worths.LATE);
        Worth worth = Worths.worth(60, Worths.LATE, decided, Ruling.of(new Ruling.Sanction(12, 100)));
        assertEquals(Points.ZERO, worth.finalPoints());
        assertEquals(Points.of(80), worth.beforeRuling());
        assertEquals("0 (integrity case #12)", worth.rulingLabel());
        assertEquals(
                "Ruling: 80.0 × 0 = 0.0 points (integrity case #12).",
                worth.lines().getLast());
        assertEquals(
                "0.0 points by ruling: 0 (integrity case #12). The work itself is worth 80.0 points.",
                worth.sentence());
    }
}
