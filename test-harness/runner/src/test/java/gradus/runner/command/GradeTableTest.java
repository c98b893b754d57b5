package gradus.runner.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.evidence.Cause;
import gradus.evidence.Measurement;
import gradus.evidence.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradeTableTest {
    private static String table(gradus.evidence.Evidence evidence) {
        return new GradeTable(Samples.MANIFEST, evidence).text();
    }

    @Test
    void showsPointsMeasurementDiagnosisAndWhatAPersonStillMarks() {
        String text = table(Samples.evidence(Samples.PASSED, Samples.HALVED, Samples.EXITED));
        assertTrue(
                text.contains(
                        "1     design               10.0 / 10.0  passed         12  loss 0.5675 (at most 0.6000)"),
                text);
        assertTrue(text.contains("→ Exactly half. Read: sheet 1.6."), text);
        assertTrue(text.contains("→ It exited."), text);
        assertTrue(text.contains("at Solution.fit(Solution.java:9)"), text);
        assertTrue(text.contains("automatic points 10.0 of 30.0"), text);
        assertTrue(text.contains("bonus by checks  0.0 of 5.0"), text);
        assertTrue(text.contains("still to be marked by a TA: 70 (report 70, questions 0)"), text);
        assertTrue(text.contains("used 1.5 of 60 s, 0.9 of 60 CPU s, 120 of 1024 MB, printed 2 of 256 KB"), text);
    }

    @Test
    void locatesWhatDoesNotCompile() {
        String text = table(Samples.evidence(
                new Outcome.CompileFailed(List.of(new Outcome.SourceProblem("a/B.java", 3, 7, "';' expected"))),
                List.of()));
        assertTrue(text.contains("a/B.java:3:7: ';' expected"), text);
    }

    @Test
    void saysWhyNothingCouldBeLoaded() {
        String text = table(Samples.evidence(
                new Outcome.NotLoaded(Cause.INITIALISER, "The constructor threw.", List.of("Solution.java:4")),
                List.of()));
        assertTrue(text.contains("not graded: The constructor threw."), text);
        assertTrue(text.contains("at Solution.java:4"), text);
    }

    @Test
    void everyKindOfExpectationIsPrinted() {
        assertEquals(
                "n 3.000 (expected 2.000 ± 0.1000)",
                GradeTable.measured(new Measurement("n", 3, "", new Measurement.Exactly(2, 0.1), true)));
        assertEquals(
                "n 3.000 ms (at least 2.000)",
                GradeTable.measured(new Measurement("n", 3, "ms", new Measurement.AtLeast(2), true)));
        assertEquals(
                "n 3.000 (full 0.6000, zero 1.500)",
                GradeTable.measured(new Measurement("n", 3, "", new Measurement.Marks(0.6, 1.5), true)));
        assertEquals(
                "n NaN", GradeTable.measured(new Measurement("n", Double.NaN, "", new Measurement.Nothing(), true)));
    }

    @Test
    void jsonHasTheSameNumbers() {
        String json = new GradeJson(Samples.evidence(Samples.PASSED, Samples.HALVED, Samples.EXITED)).text();
        assertTrue(json.contains("\"points\" : 10.0"), json);
        assertTrue(json.contains("\"outOf\" : 35.0"), json);
        assertTrue(json.contains("\"diagnosis\" : \"half: Exactly half.\""), json);
        assertTrue(json.contains("\"verdict\" : \"errored\""), json);
        assertTrue(json.matches("(?s).*\"evidenceHash\" : \"[0-9a-f]{64}\".*"), json);
    }
}
