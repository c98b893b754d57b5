package gradus.polynomial.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.manifest.Mistake;
import gradus.polynomial.PolynomialRegression;
import gradus.reference.fakes.Natives;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Starter, reference and mistakes as a student would hand them in: sources only, on the student's class path.
final class HandedInTest {
    private static final Pattern OWN_IMPORT = Pattern.compile("import (gradus\\.(?:reference|polynomial)\\.[\\w.]+);");
    private static final Path MISTAKES = ExaminedTemplate.FOLDER.resolve("mistakes");
    private static final Path REFERENCES = ExaminedTemplate.FOLDER
            .resolve("../../reference-impls/src/main/java")
            .normalize();

    @TempDir
    private Path classes;

    @Test
    void theStarterCompilesAndEarnsNothing() throws IOException, ReflectiveOperationException {
        Natives.load();
        Path solution = ExaminedTemplate.FOLDER.resolve("starter/src/solution/Solution.java");
        assertEquals("", compile(Set.of(solution), List.of(PolynomialRegression.class, Device.class)));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            PolynomialRegression starter = loader.loadClass("solution.Solution")
                    .asSubclass(PolynomialRegression.class)
                    .getConstructor()
                    .newInstance();
            ExaminedTemplate.Report report = ExaminedTemplate.examine(starter, 1);
            assertTrue(report.checks().values().stream().allMatch(check -> check.share() == 0));
            assertEquals(16, report.checks().size());
            assertEquals(List.of(), report.diagnosed());
        }
    }

    static Stream<Mistake> mistakes() {
        return ExaminedTemplate.MANIFEST.mistakes().stream();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeAndTheSourcesItImportsAreASubmission(Mistake mistake) throws IOException {
        assertEquals("", compile(closure(mistake.type()), List.of(PolynomialRegression.class, Device.class)));
    }

    @Test
    void theReferenceAndTheSourcesItImportsAreASubmission() throws IOException {
        List<Class<?>> torch = List.of(PolynomialRegression.class, Device.class, Tensor.class, Pointer.class);
        assertEquals("", compile(closure(ExaminedTemplate.MANIFEST.reference()), torch));
    }

    /// Follows the imports from a class to all sources of ours that it needs.
    private static Set<Path> closure(String type) throws IOException {
        Set<Path> sources = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            String file = open.pop().replace('.', '/') + ".java";
            for (Path root : List.of(MISTAKES, REFERENCES)) {
                Path source = root.resolve(file);
                if (Files.isRegularFile(source) && sources.add(source)) {
                    OWN_IMPORT.matcher(Files.readString(source)).results().forEach(found -> open.push(found.group(1)));
                }
            }
        }
        return sources;
    }

    /// Compiles as the student's process does, without annotation processing, and returns what javac has to say.
    private String compile(Set<Path> sources, List<Class<?>> libraries) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        String classPath = String.join(
                ":", libraries.stream().map(HandedInTest::home).distinct().toList());
        StringWriter problems = new StringWriter();
        try (var files = javac.getStandardFileManager(null, null, null)) {
            javac.getTask(
                            problems,
                            files,
                            null,
                            List.of("-proc:none", "--release", "25", "-cp", classPath, "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return problems.toString();
    }

    private static String home(Class<?> type) {
        URL home = type.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(home.toString())).toString();
    }
}
