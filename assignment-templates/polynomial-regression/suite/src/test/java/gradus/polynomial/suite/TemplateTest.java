package gradus.polynomial.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.manifest.Mistake;
import gradus.polynomial.PolynomialRegression;
import gradus.reference.fakes.Natives;
import gradus.reference.polynomial.PlainPolynomialRegression;
import gradus.reference.polynomial.TorchPolynomialRegression;
import gradus.suite.testing.Report;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The dry run of the template: what earns all points, what loses which, and by which name it is called.
final class TemplateTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026, -77, 0x5eedL << 30, Long.MIN_VALUE})
    void theReferenceEarnsEveryPoint(long seed) {
        Report report = ExaminedTemplate.examine(new TorchPolynomialRegression(Device.CPU), seed);
        assertEquals(List.of(), report.lost());
        assertEquals(69, report.points());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -77})
    void theSecondOpinionEarnsEveryPoint(long seed) {
        assertEquals(
                List.of(),
                ExaminedTemplate.examine(new PlainPolynomialRegression(), seed).lost());
    }

    static Stream<Mistake> mistakes() {
        return ExaminedTemplate.MANIFEST.mistakes().stream();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeLosesItsChecksAndIsCalledByItsName(Mistake mistake) {
        Report report = ExaminedTemplate.examine(ExaminedTemplate.make(mistake), 1);
        assertEquals(mistake.fails().stream().sorted().toList(), report.lost());
        assertEquals(mistake.equivalent() ? List.of() : List.of(mistake.name()), report.diagnosed());
    }

    /// The other seeds change the inputs of the hidden checks only, so only these are run again.
    @ParameterizedTest
    @MethodSource("mistakes")
    void noOtherSeedChangesTheResult(Mistake mistake) {
        for (long seed : new long[] {2026, -77, 0x5eedL << 30, Long.MIN_VALUE}) {
            Report report = ExaminedTemplate.examineHidden(ExaminedTemplate.make(mistake), seed);
            assertEquals(6, report.checks().size());
            List<String> lost = mistake.fails().stream()
                    .filter(report.checks()::containsKey)
                    .sorted()
                    .toList();
            assertEquals(lost, report.lost());
            assertEquals(lost.isEmpty() ? List.of() : List.of(mistake.name()), report.diagnosed());
        }
    }

    /// CPU time, not the clock on the wall: a busy machine must not turn this red.
    @Test
    void aWarmRunOfTheWholeSuiteTakesLessThanTwoSeconds() {
        PolynomialRegression plain = new PlainPolynomialRegression();
        ExaminedTemplate.examine(plain, 1);
        long start = THREADS.getCurrentThreadCpuTime();
        ExaminedTemplate.examine(plain, 2);
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        assertTrue(seconds < 2, "took " + seconds + " s");
    }
}
