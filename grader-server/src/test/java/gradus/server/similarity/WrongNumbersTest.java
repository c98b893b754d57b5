package gradus.server.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.evidence.CheckResult;
import gradus.evidence.Diagnosis;
import gradus.evidence.Evidence;
import gradus.evidence.EvidenceJson;
import gradus.evidence.Measurement;
import gradus.evidence.Outcome;
import gradus.evidence.Points;
import gradus.evidence.Subject;
import gradus.evidence.Usage;
import gradus.evidence.Verdict;
import gradus.server.similarity.OrderFile.WrongNumber;
import gradus.server.submission.BlobId;
import gradus.server.submission.FileBlobStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongNumbersTest {
    private static final Verdict FAILED = new Verdict.Failed("wrong", new Diagnosis.None());

    private static Measurement measured(String name, double value, Measurement.Expected expected) {
        return new Measurement(name, value, "", expected, true);
    }

    private static Evidence evidence(boolean hidden, Verdict verdict, Measurement... measurements) {
        return new Evidence(
                Evidence.FORMAT,
                new Subject("sheet", "aa", "bb", "0f", "cpu", Map.of()),
                new Outcome.Ran("Solution"),
                List.of(new CheckResult(
                        "forward.mse",
                        "Forward",
                        "1.1",
                        hidden,
                        Points.of(5),
                        Points.ZERO,
                        verdict,
                        List.of(measurements),
                        3)),
                List.of(),
                new Usage(5, 5000, 4, 5000, 1, 2, 3, 4),
                "");
    }

    @Test
    void aWrongValueIsTakenWithAllItsDigits() {
        assertEquals(
                List.of(new WrongNumber("check forward.mse, loss", "0.29173412345678")),
                WrongNumbers.of(evidence(
                        false, FAILED, measured("loss", 0.29173412345678, new Measurement.Exactly(0.5, 1e-9)))));
    }

    @Test
    void rightOnesPassedOnesAndHiddenOnesAreNot() {
        Measurement right = measured("loss", 0.5, new Measurement.Exactly(0.5, 1e-9));
        Measurement wrong = measured("loss", 0.7, new Measurement.Exactly(0.5, 1e-9));
        assertEquals(List.of(), WrongNumbers.of(evidence(false, FAILED, right)));
        assertEquals(List.of(), WrongNumbers.of(evidence(false, new Verdict.Passed(), wrong)));
        assertEquals(List.of(), WrongNumbers.of(evidence(true, FAILED, wrong)));
    }

    @Test
    void timesAndWhatIsNoNumberAreNot() {
        Measurement time = new Measurement("time", 3, "s", new Measurement.AtMost(1), false);
        Measurement nan = measured("loss", Double.NaN, new Measurement.Nothing());
        assertEquals(List.of(), WrongNumbers.of(evidence(false, FAILED, time, nan)));
    }

    @Test
    void limitsAndMarksSayWhatIsWrong() {
        assertEquals(
                List.of("a", "b", "c", "d", "e"),
                WrongNumbers.of(evidence(
                                false,
                                FAILED,
                                measured("a", 2, new Measurement.AtMost(1)),
                                measured("x", 1, new Measurement.AtMost(1)),
                                measured("b", 0.1, new Measurement.AtLeast(0.2)),
                                measured("y", 0.2, new Measurement.AtLeast(0.2)),
                                measured("c", 0.8, new Measurement.Marks(0.9, 0.5)),
                                measured("z", 0.95, new Measurement.Marks(0.9, 0.5)),
                                measured("d", 1.5, new Measurement.Marks(1, 2)),
                                measured("e", 7, new Measurement.Nothing())))
                        .stream()
                        .map(wrong -> wrong.name().replace("check forward.mse, ", ""))
                        .toList());
    }

    @Test
    void evidenceThatCannotBeReadIsLeftOut(@TempDir Path folder) throws IOException {
        FileBlobStore blobs = new FileBlobStore(folder);
        WrongNumbers numbers = new WrongNumbers(blobs);
        assertEquals(List.of(), numbers.in("ab".repeat(32)));
        assertEquals(
                List.of(),
                numbers.in(blobs.put("no evidence".getBytes(StandardCharsets.UTF_8))
                        .hex()));
        Evidence evidence = evidence(false, FAILED, measured("loss", 7, new Measurement.Nothing()));
        BlobId stored = blobs.put(EvidenceJson.write(evidence).getBytes(StandardCharsets.UTF_8));
        assertEquals(1, numbers.in(stored.hex()).size());
    }
}
