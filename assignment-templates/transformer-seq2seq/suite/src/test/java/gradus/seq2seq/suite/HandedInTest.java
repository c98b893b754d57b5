package gradus.seq2seq.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.manifest.Mistake;
import gradus.reference.fakes.Natives;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.suite.testing.HandedIn;
import gradus.suite.testing.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Starter, reference and mistakes as a student would hand them in: sources only, on the student's class path.
final class HandedInTest {
    private static final Path REFERENCES = ExaminedTemplate.FOLDER
            .resolve("../../reference-impls/src/main/java")
            .normalize();
    private static final HandedIn TORCH = with(Seq2SeqTransformer.class, Device.class, Tensor.class, Pointer.class);

    @TempDir
    private Path classes;

    private static HandedIn with(Class<?>... libraries) {
        return new HandedIn(ExaminedTemplate.FOLDER, REFERENCES, List.of(libraries));
    }

    @Test
    void theStarterCompilesAndEarnsNothing() throws ReflectiveOperationException {
        Natives.load();
        Report report = ExaminedTemplate.examine(TORCH.starter(Seq2SeqTransformer.class, classes), 1, _ -> true);
        assertTrue(report.checks().values().stream().allMatch(check -> check.share() == 0));
        assertEquals(29, report.checks().size());
        assertEquals(List.of(), report.diagnosed());
    }

    static Stream<Mistake> mistakes() {
        return ExaminedTemplate.MANIFEST.mistakes().stream();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeAndTheSourcesItNamesAreASubmission(Mistake mistake) {
        assertEquals("", TORCH.problems(mistake.type(), classes));
    }

    @Test
    void theReferenceAndTheSourcesItNamesAreASubmission() {
        assertEquals("", TORCH.problems(ExaminedTemplate.MANIFEST.reference(), classes));
    }
}
