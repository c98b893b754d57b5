package gradus.suite.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gradus.api.Device;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What every template keeps to: starter, reference and mistakes compile as a student would hand them in, and the
/// starter earns nothing. The test of a suite extends this class and names its template.
///
/// @param <A> the assignment's interface
public abstract class HandedInRules<A> {
    private final DryRun<A> template;
    private final int checks;
    private final HandedIn plain;
    private final HandedIn mistakes;
    private final HandedIn reference;

    @TempDir
    private Path classes;

    /// A template in plain Java.
    ///
    /// @param checks how many checks the suite has in the graded tier
    protected HandedInRules(DryRun<A> template, int checks) {
        this(template, checks, List.of(), List.of());
    }

    /// @param checks how many checks the suite has in the graded tier
    /// @param mistakes one class of each jar that the mistakes' sources use beside the interface
    /// @param reference one class of each jar that the reference's sources use beside the interface
    protected HandedInRules(DryRun<A> template, int checks, List<Class<?>> mistakes, List<Class<?>> reference) {
        this.template = template;
        this.checks = checks;
        this.plain = handedIn(template, List.of());
        this.mistakes = handedIn(template, mistakes);
        this.reference = handedIn(template, reference);
    }

    private static HandedIn handedIn(DryRun<?> template, List<Class<?>> libraries) {
        Path references = template.folder().resolve("../../reference-impls/src/main/java");
        List<Class<?>> all = Stream.concat(Stream.of(template.contract(), Device.class), libraries.stream())
                .toList();
        return new HandedIn(template.folder(), references.normalize(), all);
    }

    @Test
    void theStarterCompilesAndEarnsNothing() throws ReflectiveOperationException {
        Report report = template.examine(plain.starter(template.contract(), classes), 1);
        assertTrue(report.checks().values().stream().allMatch(check -> check.share() == 0));
        assertEquals(checks, report.checks().size());
        assertEquals(List.of(), report.diagnosed());
    }

    @TestFactory
    Stream<DynamicTest> aMistakeAndTheSourcesItNamesAreASubmission() {
        return template.manifest().mistakes().stream()
                .map(mistake -> dynamicTest(mistake.name(), () -> {
                    Path own = Files.createTempDirectory(classes, "mistake");
                    assertEquals("", mistakes.problems(mistake.type(), own));
                }));
    }

    @Test
    void theReferenceAndTheSourcesItNamesAreASubmission() {
        assertEquals("", reference.problems(template.manifest().reference(), classes));
    }
}
