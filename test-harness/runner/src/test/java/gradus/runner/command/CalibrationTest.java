package gradus.runner.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.evidence.CheckResult;
import gradus.evidence.Curve;
import gradus.evidence.Evidence;
import gradus.evidence.Measurement;
import gradus.evidence.Outcome;
import gradus.evidence.Points;
import gradus.evidence.Subject;
import gradus.evidence.Usage;
import gradus.runner.bundle.Bands;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Measurement.Marks MORE_IS_BETTER = new Measurement.Marks(90, 40);
    private static final Measurement.Marks LESS_IS_BETTER = new Measurement.Marks(0.6, 1.5);

    private static Evidence run(double accuracy, double loss, List<Double> curve) {
        List<Measurement> measured = List.of(
                new Measurement("accuracy", accuracy, "%", MORE_IS_BETTER, true),
                new Measurement("loss", loss, "", LESS_IS_BETTER, true),
                new Measurement("steps", 7, "", new Measurement.Nothing(), true));
        List<Double> steps = java.util.stream.IntStream.range(0, curve.size())
                .mapToObj(step -> (double) step)
                .toList();
        return new Evidence(
                Evidence.FORMAT,
                new Subject("sample", "aa", "bb", "00", "cpu", Map.of()),
                new Outcome.Ran("s.Reference"),
                List.of(new CheckResult(
                        "trained", "Trained", "1", true, Points.of(5), Points.of(5), Samples.PASSED, measured, 10)),
                List.of(new Curve("loss", "epoch", steps, curve)),
                new Usage(2000, 60_000, 900, 60_000, 1, 2, 0, 1),
                "");
    }

    private static final Calibration THREE = new Calibration(
            Samples.MANIFEST,
            List.of(
                    run(97, 0.30, List.of(2.0, 1.0)),
                    run(95, 0.50, List.of(2.2, 0.9)),
                    run(99, 0.40, List.of(1.9, 1.3))));

    @Test
    void theMarginIsThatOfTheWorstRunWhicheverWayIsBetter() {
        List<Calibration.Row> rows = THREE.rows();
        assertEquals(2, rows.size(), "numbers without marks are left out");
        assertEquals(97, rows.getFirst().median());
        assertEquals(5, rows.getFirst().margin(), 1e-12);
        assertEquals(0.1, rows.getLast().margin(), 1e-12);
        assertTrue(THREE.text().contains("| trained | accuracy | 40.0 | 90.0 | 95.0 | 97.0 | 99.0 | 5.000 |"));
    }

    @Test
    void aBandIsTheLowestAndHighestOfEachStep() {
        assertEquals(Map.of("loss", new Bands.Band(List.of(1.9, 0.9), List.of(2.2, 1.3))), THREE.bands());
    }

    @Test
    void runsOfDifferentLengthHaveNoBand() {
        Calibration uneven =
                new Calibration(Samples.MANIFEST, List.of(run(97, 0.3, List.of(2.0, 1.0)), run(97, 0.3, List.of(2.0))));
        assertEquals(Map.of(), uneven.bands());
    }
}
