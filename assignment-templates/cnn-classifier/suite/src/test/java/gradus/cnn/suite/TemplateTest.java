package gradus.cnn.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.manifest.Mistake;
import gradus.suite.testing.Report;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The dry run of the template: what earns all points, what loses which, and by which name it is called.
final class TemplateTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Set<String> TRAINED = Set.of("overfit", "trained-plain", "trained-dropout", "trained-test");

    @ParameterizedTest
    @ValueSource(longs = {1, 2026, -77, 0x5eedL << 30, Long.MIN_VALUE})
    void theReferenceEarnsEveryPointThatNeedsNoTraining(long seed) {
        Report report = ExaminedTemplate.examine(ExaminedTemplate.reference(), seed, ExaminedTemplate.QUICK);
        assertEquals(List.of(), report.lost());
        assertEquals(63, report.points());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026, -77})
    void theReferenceEarnsEveryPoint(long seed) {
        Report report = ExaminedTemplate.examine(ExaminedTemplate.reference(), seed);
        assertEquals(List.of(), report.lost());
        assertEquals(81, report.points());
    }

    static Stream<Mistake> mistakes() {
        return ExaminedTemplate.MANIFEST.mistakes().stream();
    }

    /// Trains only where a trained check has to be lost: the others are run by `./gradus check`.
    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeLosesItsChecksAndIsCalledByItsName(Mistake mistake) {
        boolean trains = mistake.fails().stream().anyMatch(TRAINED::contains)
                || mistake.name().equals("computed-constants");
        assertLost(mistake, 1, trains);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void noOtherSeedChangesTheResult(Mistake mistake) {
        assertLost(mistake, 2026, false);
    }

    private static void assertLost(Mistake mistake, long seed, boolean trains) {
        Report report =
                ExaminedTemplate.examine(ExaminedTemplate.make(mistake), seed, check -> trains || !check.trains());
        List<String> lost = mistake.fails().stream()
                .filter(report.checks()::containsKey)
                .sorted()
                .toList();
        assertEquals(lost, report.lost());
        assertEquals(lost.isEmpty() ? List.of() : List.of(mistake.name()), report.diagnosed());
    }

    /// CPU time, not the clock on the wall: a busy machine must not turn this red.
    @Test
    void aWrongForwardPassIsToldInFiveSeconds() {
        Mistake wrong = mistakes()
                .filter(mistake -> mistake.name().equals("kernel-flipped"))
                .findFirst()
                .orElseThrow();
        long start = THREADS.getCurrentThreadCpuTime();
        ExaminedTemplate.examine(ExaminedTemplate.make(wrong), 3);
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        assertTrue(seconds < 5, "took " + seconds + " s");
    }
}
