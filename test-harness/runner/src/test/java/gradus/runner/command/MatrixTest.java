package gradus.runner.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.evidence.Evidence;
import gradus.evidence.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final Evidence ALL = Samples.evidence(Samples.PASSED, Samples.PASSED, Samples.PASSED);
    private static final Evidence NONE = Samples.evidence(Samples.EXITED, Samples.EXITED, Samples.EXITED);
    private static final Evidence HALF = Samples.evidence(Samples.PASSED, Samples.HALVED, Samples.PASSED);

    private static Matrix matrix(Evidence reference, Evidence starter, Evidence half, Evidence floats) {
        return new Matrix(
                Samples.MANIFEST,
                List.of(reference),
                starter,
                List.of(new Matrix.Row(Samples.HALF, half), new Matrix.Row(Samples.FLOATS, floats)));
    }

    @Test
    void theGateOpensWhenEverySolutionGetsWhatItsManifestSays() {
        Matrix matrix = matrix(ALL, NONE, HALF, ALL);
        assertEquals(List.of(), matrix.problems());
        assertTrue(matrix.text().contains("equivalent, not punished"), matrix.text());
        assertTrue(
                Matrix.json(List.of(matrix))
                        .replaceAll("\\s", "")
                        .contains("{\"name\":\"half\",\"points\":33.3,\"diagnosed\":true}"),
                Matrix.json(List.of(matrix)));
    }

    @Test
    void theGateStaysClosedForEachBrokenPromise() {
        assertEquals(
                List.of("the reference does not earn all automatic points"),
                matrix(HALF, NONE, HALF, ALL).problems());
        assertEquals(
                List.of("the starter earns points"),
                matrix(ALL, HALF, HALF, ALL).problems());
        assertEquals(
                List.of("floats lost [gradient], its manifest says []"),
                matrix(ALL, NONE, HALF, HALF).problems());
        assertEquals(
                List.of("half lost [], its manifest says [gradient]", "half was not told its own sentence"),
                matrix(ALL, NONE, ALL, ALL).problems());
    }

    @Test
    void aMistakeToldAnotherSentenceIsNotDiagnosed() {
        Verdict other = new Verdict.Failed("x", new gradus.evidence.Diagnosis.KnownMistake("double", "Twice.", ""));
        assertEquals(
                List.of("half was not told its own sentence"),
                matrix(ALL, NONE, Samples.evidence(Samples.PASSED, other, Samples.PASSED), ALL)
                        .problems());
    }
}
