package gradus.textclass.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.manifest.Mistake;
import gradus.reference.textclass.PlainTextClassifiers;
import gradus.suite.testing.Report;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The dry run of the template: what earns all points, what loses which, and by which name it is called.
final class TemplateTest {
    private static final long[] SEEDS = {1, 2026, -77, 0x5eedL << 30, Long.MIN_VALUE};
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(longs = {1, 2026, -77, 0x5eedL << 30, Long.MIN_VALUE, 11, 12})
    void theReferenceEarnsEveryPoint(long seed) {
        Report report = ExaminedTemplate.examine(new PlainTextClassifiers(), seed);
        assertEquals(List.of(), report.lost());
        assertEquals(76, report.points());
    }

    static Stream<Mistake> mistakes() {
        return ExaminedTemplate.MANIFEST.mistakes().stream();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeLosesItsChecksAndIsCalledByItsNameOnEverySeed(Mistake mistake) {
        for (long seed : SEEDS) {
            Report report = ExaminedTemplate.examine(ExaminedTemplate.make(mistake), seed);
            assertEquals(mistake.fails().stream().sorted().toList(), report.lost(), "seed " + seed);
            assertEquals(mistake.equivalent() ? List.of() : List.of(mistake.name()), report.diagnosed());
        }
    }

    /// CPU time, not the clock on the wall: a busy machine must not turn this red.
    @Test
    void aWarmRunOfTheWholeSuiteTakesLessThanThreeSeconds() {
        ExaminedTemplate.examine(new PlainTextClassifiers(), 1);
        long start = THREADS.getCurrentThreadCpuTime();
        ExaminedTemplate.examine(new PlainTextClassifiers(), 2);
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        assertTrue(seconds < 3, "took " + seconds + " s");
    }
}
