package gradus.textclass.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.manifest.Mistake;
import gradus.suite.testing.HandedIn;
import gradus.suite.testing.Report;
import gradus.textclass.TextClassifiers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Starter, reference and mistakes as a student would hand them in: sources only, on the student's class path.
final class HandedInTest {
    private static final Path REFERENCES = ExaminedTemplate.FOLDER
            .resolve("../../reference-impls/src/main/java")
            .normalize();
    private static final HandedIn PLAIN =
            new HandedIn(ExaminedTemplate.FOLDER, REFERENCES, List.of(TextClassifiers.class, Device.class));

    @TempDir
    private Path classes;

    @Test
    void theStarterCompilesAndEarnsNothing() throws ReflectiveOperationException {
        Report report = ExaminedTemplate.examine(PLAIN.starter(TextClassifiers.class, classes), 1);
        assertTrue(report.checks().values().stream().allMatch(check -> check.share() == 0));
        assertEquals(15, report.checks().size());
        assertEquals(List.of(), report.diagnosed());
    }

    static Stream<Mistake> mistakes() {
        return ExaminedTemplate.MANIFEST.mistakes().stream();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeAndTheSourcesItNamesAreASubmission(Mistake mistake) {
        assertEquals("", PLAIN.problems(mistake.type(), classes));
    }

    @Test
    void theReferenceAndTheSourcesItNamesAreASubmission() {
        assertEquals("", PLAIN.problems(ExaminedTemplate.MANIFEST.reference(), classes));
    }
}
