package gradus.suite.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gradus.manifest.Mistake;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The dry run of a template whose suite takes a moment, so that all of it is run on every seed: what earns all points,
/// what loses which, and by which name it is called.
public abstract class QuickTemplateRules {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<Long> SEEDS = List.of(1L, 2026L, -77L, 0x5eedL << 30, Long.MIN_VALUE);

    private final DryRun<?> template;
    private final int points;
    private final double seconds;

    /// @param points that the reference earns
    /// @param seconds of CPU time that a warm run of the whole suite may take
    protected QuickTemplateRules(DryRun<?> template, int points, double seconds) {
        this.template = template;
        this.points = points;
        this.seconds = seconds;
    }

    @TestFactory
    Stream<DynamicTest> theReferenceEarnsEveryPoint() {
        return LongStream.concat(SEEDS.stream().mapToLong(seed -> seed), LongStream.of(11, 12))
                .mapToObj(seed -> dynamicTest("seed " + seed, () -> {
                    Report report = template.examineReference(seed);
                    assertEquals(List.of(), report.lost());
                    assertEquals(points, report.points());
                }));
    }

    @TestFactory
    Stream<DynamicTest> eachMistakeLosesItsChecksAndIsCalledByItsNameOnEverySeed() {
        return template.manifest().mistakes().stream()
                .map(mistake -> dynamicTest(mistake.name(), () -> SEEDS.forEach(seed -> assertLost(mistake, seed))));
    }

    private void assertLost(Mistake mistake, long seed) {
        Report report = template.examine(mistake, seed);
        assertEquals(mistake.fails().stream().sorted().toList(), report.lost(), "seed " + seed);
        assertEquals(mistake.equivalent() ? List.of() : List.of(mistake.name()), report.diagnosed());
    }

    /// CPU time, not the clock on the wall: a busy machine must not turn this red.
    @Test
    void aWarmRunOfTheWholeSuiteIsQuick() {
        template.examineReference(1);
        long start = THREADS.getCurrentThreadCpuTime();
        template.examineReference(2);
        double taken = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        assertTrue(taken < seconds, "took " + taken + " s");
    }
}
