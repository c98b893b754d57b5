package gradus.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceJsonTest {
    private static Evidence evidence(Verdict verdict, Points earned, long millis, String log) {
        return new Evidence(
                Evidence.FORMAT,
                new Subject("polynomial-regression", "aa", "bb", "0f", "cpu", Map.of("jdk", "25", "libtorch", "2.10")),
                new Outcome.Ran("Solution"),
                List.of(new CheckResult(
                        "design",
                        "Design matrix",
                        "1.2",
                        true,
                        Points.of(10),
                        earned,
                        verdict,
                        List.of(
                                new Measurement("difference", Double.NaN, "", new Measurement.AtMost(1e-6), true),
                                new Measurement("time", millis, "ms", new Measurement.Nothing(), false)),
                        millis)),
                List.of(new Curve("training loss", "step", List.of(0.0, 1.0), List.of(2.0, 1.0))),
                new Usage(millis, 1, 2, 3, 4, 5, 6, 7),
                log);
    }

    @Test
    void everyVerdictSurvivesTheRoundTrip() throws EvidenceJson.UnreadableEvidence {
        List<Verdict> verdicts = List.of(
                new Verdict.Passed(),
                new Verdict.Failed("0.31, expected 0.29", new Diagnosis.None()),
                new Verdict.Failed("wrong", new Diagnosis.KnownMistake("half-gradient", "Exactly half.", "sheet 1.6")),
                new Verdict.Failed("wrong", new Diagnosis.Divergence("row 3 differs")),
                new Verdict.Errored(Cause.EXIT, "exit(0)", List.of("Solution.java:3")),
                new Verdict.NotRun(Cause.PREREQUISITE, "design failed"));
        for (Verdict verdict : verdicts) {
            Evidence before = evidence(verdict, Points.of(4), 12, "hello");
            assertEquals(before, EvidenceJson.read(EvidenceJson.write(before)));
        }
    }

    @Test
    void hashIgnoresTimesAndLogButNotVerdicts() {
        String hash = EvidenceJson.hash(evidence(new Verdict.Passed(), Points.of(10), 12, "a"));
        assertEquals(hash, EvidenceJson.hash(evidence(new Verdict.Passed(), Points.of(10), 99, "b")));
        assertNotEquals(hash, EvidenceJson.hash(evidence(new Verdict.Passed(), Points.of(9), 12, "a")));
    }

    @Test
    void hashTellsLimitsApartButNotWhatWasReached() {
        String hash = EvidenceJson.hash(limited(Cause.CPU_LIMIT, "used 60.1 s", "Solution.fit(Solution.java:3)"));
        assertEquals(
                hash, EvidenceJson.hash(limited(Cause.CPU_LIMIT, "used 60.3 s", "Solution.step(Solution.java:9)")));
        assertNotEquals(
                hash, EvidenceJson.hash(limited(Cause.WALL_LIMIT, "used 60.1 s", "Solution.fit(Solution.java:3)")));
        assertNotEquals(
                EvidenceJson.hash(limited(Cause.EXCEPTION, "threw", "Solution.fit(Solution.java:3)")),
                EvidenceJson.hash(limited(Cause.EXCEPTION, "threw", "Solution.step(Solution.java:9)")));
    }

    private static Evidence limited(Cause cause, String message, String frame) {
        return evidence(new Verdict.Errored(cause, message, List.of(frame)), Points.ZERO, 12, "");
    }

    @Test
    void earnedPointsNeverLeaveThePlan() {
        assertEquals(
                Points.of(10),
                evidence(new Verdict.Passed(), Points.of(70), 1, "").earned());
        assertEquals(
                Points.ZERO,
                evidence(new Verdict.Passed(), Points.of(-70), 1, "").earned());
    }

    @Test
    void sharesAreFlooredAndRefuseNaN() {
        assertEquals(new Points(3333), Points.of(10).share(1 / 3.0));
        assertEquals(Points.ZERO, Points.of(10).share(Double.NaN));
        assertEquals(Points.of(10), Points.of(10).share(7));
        assertEquals("57.4", new Points(57_499).toString());
    }

    @Test
    void refusesWhatItCannotRead() {
        assertTrue(assertThrows(EvidenceJson.UnreadableEvidence.class, () -> EvidenceJson.read("{"))
                .getMessage()
                .startsWith("not an evidence file"));
        String newer = EvidenceJson.write(evidence(new Verdict.Passed(), Points.ZERO, 1, ""))
                .replace("\"format\" : 1", "\"format\" : 99");
        assertTrue(assertThrows(EvidenceJson.UnreadableEvidence.class, () -> EvidenceJson.read(newer))
                .getMessage()
                .contains("format 99"));
    }
}
