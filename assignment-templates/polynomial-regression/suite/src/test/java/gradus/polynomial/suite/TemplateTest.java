package gradus.polynomial.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.manifest.Mistake;
import gradus.polynomial.PolynomialRegression;
import gradus.polynomial.suite.ExaminedTemplate.Report;
import gradus.reference.fakes.Natives;
import gradus.reference.polynomial.PlainPolynomialRegression;
import gradus.reference.polynomial.TorchPolynomialRegression;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The dry run of the template: what earns all points, what loses which, and by which name it is called.
final class TemplateTest {
    private static final long[] SEEDS = {1, 20_26, -77, 0x5eedL << 30, Long.MIN_VALUE};

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

    static Stream<Arguments> mistakes() {
        return ExaminedTemplate.MANIFEST.mistakes().stream()
                .flatMap(mistake -> java.util.Arrays.stream(SEEDS).mapToObj(seed -> Arguments.of(mistake, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("mistakes")
    void eachMistakeLosesItsChecksAndIsCalledByItsName(Mistake mistake, long seed) {
        PolynomialRegression wrong = ExaminedTemplate.make(mistake);
        Report report = ExaminedTemplate.examine(wrong, seed);
        assertEquals(mistake.fails().stream().sorted().toList(), report.lost());
        assertEquals(mistake.equivalent() ? List.of() : List.of(mistake.name()), report.diagnosed());
    }

    @Test
    void aWarmRunOfTheWholeSuiteTakesLessThanTwoSeconds() {
        PolynomialRegression plain = new PlainPolynomialRegression();
        ExaminedTemplate.examine(plain, 1);
        long start = System.nanoTime();
        ExaminedTemplate.examine(plain, 2);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertTrue(seconds < 2, "took " + seconds + " s");
    }
}
