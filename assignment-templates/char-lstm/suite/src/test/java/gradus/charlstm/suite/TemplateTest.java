package gradus.charlstm.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.api.Device;
import gradus.manifest.Mistake;
import gradus.reference.charlstm.TorchCharLanguageModel;
import gradus.reference.fakes.Natives;
import gradus.suite.testing.Report;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The dry run of the template: what earns all points, what loses which, and by which name it is called.
final class TemplateTest {
    private static final List<String> TRAINS = List.of("overfit", "overfit-lstm", "hidden-text");

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, Long.MIN_VALUE})
    void theReferenceEarnsEveryPoint(long seed) {
        Report report = ExaminedTemplate.examine(new TorchCharLanguageModel(Device.CPU), seed);
        assertEquals(List.of(), report.lost());
        assertEquals(57, report.points());
    }

    /// The other seeds change the inputs of the checks that train no less, but training is slow.
    @ParameterizedTest
    @ValueSource(longs = {2026, -77, 0x5eedL << 30})
    void theReferenceEarnsEveryPointBesideTraining(long seed) {
        Report report =
                ExaminedTemplate.examine(new TorchCharLanguageModel(Device.CPU), seed, check -> !check.trains());
        assertEquals(List.of(), report.lost());
        assertEquals(48, report.points());
    }

    static Stream<Mistake> mistakes() {
        return ExaminedTemplate.MANIFEST.mistakes().stream();
    }

    /// A mistake that touches training runs those checks that it must lose; these end early, or are not run at
    /// all.
    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeLosesItsChecksAndIsCalledByItsName(Mistake mistake) {
        Report report = ExaminedTemplate.examine(
                ExaminedTemplate.make(mistake),
                1,
                check -> !check.trains() || mistake.fails().contains(check.id()));
        assertEquals(mistake.fails().stream().sorted().toList(), report.lost());
        assertEquals(mistake.equivalent() ? List.of() : List.of(mistake.name()), report.diagnosed());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void noOtherSeedChangesTheResult(Mistake mistake) {
        Report report = ExaminedTemplate.examine(
                ExaminedTemplate.make(mistake),
                2026,
                check -> check.hidden() && !check.trains() && mistake.fails().contains(check.id()));
        List<String> lost = mistake.fails().stream()
                .filter(report.checks()::containsKey)
                .sorted()
                .toList();
        assertEquals(lost, report.lost());
        assertEquals(lost.isEmpty() ? List.of() : List.of(mistake.name()), report.diagnosed());
    }

    static Stream<Mistake> trainedVariants() {
        return mistakes().filter(mistake -> mistake.name().equals("fused-bias"));
    }

    @ParameterizedTest
    @MethodSource("trainedVariants")
    void aVariantThatTrainsInItsOwnWayLosesNothing(Mistake mistake) {
        Report report =
                ExaminedTemplate.examine(ExaminedTemplate.make(mistake), 3, check -> TRAINS.contains(check.id()));
        assertEquals(List.of(), report.lost());
        assertEquals(9, report.points());
    }
}
