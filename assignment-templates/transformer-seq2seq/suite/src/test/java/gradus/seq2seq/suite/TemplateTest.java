package gradus.seq2seq.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.manifest.Mistake;
import gradus.reference.fakes.Natives;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import gradus.suite.testing.Report;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The dry run of the template: what earns all points, what loses which, and by which name it is called.
final class TemplateTest {
    /// The checks that train and that a mistake may lose by its training alone, the cheaper ones.
    private static final Set<String> SHORT_TRAINING = Set.of("first-loss-overfit", "log-true");

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026, -77, 0x5eedL << 30, Long.MIN_VALUE})
    void theReferenceEarnsEveryPointThatNeedsNoTraining(long seed) {
        Report report = ExaminedTemplate.examineCheaply(new TorchSeq2SeqTransformer(Device.CPU), seed);
        assertEquals(List.of(), report.lost());
        assertEquals(56, report.points());
    }

    @Test
    void theReferenceTrainsAsItsLogSays() {
        Report report = ExaminedTemplate.examine(
                new TorchSeq2SeqTransformer(Device.CPU), 7, check -> SHORT_TRAINING.contains(check.id()));
        assertEquals(List.of(), report.lost());
        assertEquals(5, report.points());
    }

    @Test
    void theReferenceReachesTheFullMarkOnHiddenQuestions() {
        Report report = ExaminedTemplate.examine(
                new TorchSeq2SeqTransformer(Device.CPU),
                3,
                check -> check.id().equals("trained") || check.id().equals("reach"));
        assertEquals(List.of(), report.lost());
        assertEquals(7, report.points());
        assertEquals(3, report.checks().get("trained").curves().size());
    }

    static Stream<Mistake> mistakes() {
        return ExaminedTemplate.MANIFEST.mistakes().stream();
    }

    /// Checks that train are run only where the mistake is to lose one; then those after them are not run at all.
    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeLosesItsChecksAndIsCalledByItsName(Mistake mistake) {
        boolean training = mistake.fails().stream().anyMatch(SHORT_TRAINING::contains);
        Report report = ExaminedTemplate.examine(
                ExaminedTemplate.make(mistake),
                1,
                check -> !check.trains() || (training && mistake.fails().contains(check.id())));
        assertEquals(mistake.fails().stream().sorted().toList(), report.lost());
        assertEquals(mistake.equivalent() ? List.of() : List.of(mistake.name()), report.diagnosed());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void anotherSeedChangesNothing(Mistake mistake) {
        Report report = ExaminedTemplate.examine(
                ExaminedTemplate.make(mistake),
                -77,
                check -> check.hidden()
                        && !check.trains()
                        && (mistake.equivalent() || mistake.fails().contains(check.id())));
        assertEquals(
                mistake.fails().stream()
                        .filter(report.checks()::containsKey)
                        .sorted()
                        .toList(),
                report.lost());
        assertTrue(report.lost().isEmpty() || report.diagnosed().equals(List.of(mistake.name())));
    }
}
