package gradus.runner.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.manifest.Manifest;
import gradus.manifest.ManifestReader;
import gradus.runner.HarnessProgram;
import gradus.runner.HarnessProgram.Finished;
import gradus.runner.bundle.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A new author's way: make, prove, install; and what they read when something is wrong.
class AuthoringIT {
    @TempDir
    private Path folder;

    private HarnessProgram harness;
    private Path sheet;

    @BeforeEach
    void aNewAssignment() throws IOException, InterruptedException {
        harness = new HarnessProgram(folder);
        sheet = folder.resolve("my-sheet");
        Finished made = harness.run("new", sheet.toString(), "--from", "polynomial-regression");
        assertEquals(0, made.code(), made.output());
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = sheet.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(from), file + " has no " + from);
        Files.writeString(path, text.replace(from, to));
    }

    private Finished check() throws IOException, InterruptedException {
        return harness.run("check", sheet.toString(), "--seeds", "1");
    }

    private Finished install() throws IOException, InterruptedException {
        return harness.run(
                "install", sheet.toString(), "--home", folder.resolve("home").toString());
    }

    @Test
    void aNewAssignmentPassesItsGateAndIsInstalled() throws Exception {
        assertEquals("my-sheet", ManifestReader.read(sheet).id());
        Finished early = install();
        assertEquals(2, early.code());
        assertTrue(early.output().contains("has not passed its gate"), early.output());
        Finished checked = check();
        assertEquals(0, checked.code(), checked.output());
        assertTrue(checked.output().contains("half-gradient"), checked.output());
        Finished installed = install();
        assertEquals(0, installed.code(), installed.output());
        assertTrue(Files.isRegularFile(folder.resolve("home/templates/my-sheet/assignment.yaml")));
        edit("handout.md", "#", "##");
        assertEquals(0, check().code());
        assertEquals(0, install().code(), "a newer content replaces the installed one");
    }

    @Test
    void aSheetInPlainJavaPassesItsGateWithoutTensors() throws Exception {
        Path plain = folder.resolve("my-words");
        Finished made = harness.run("new", plain.toString(), "--from", "naive-bayes-and-perceptron");
        assertEquals(0, made.code(), made.output());
        assertFalse(Files.exists(plain.resolve("reference/assignment/mywords/reference/torch")));
        Finished checked = harness.run("check", plain.toString(), "--seeds", "1");
        assertEquals(0, checked.code(), checked.output());
        assertTrue(checked.output().contains("case-kept"), checked.output());
    }

    /// Ids that meet a word of some template, or of the language.
    @ParameterizedTest
    @ValueSource(strings = {"my-sheet-2", "images", "switch"})
    void everyTemplateCompilesUnderAnotherName(String id) throws Exception {
        Distribution distribution = new Distribution(HarnessProgram.DIST);
        List<Path> libraries = new ArrayList<>(distribution.harnessJars());
        libraries.addAll(distribution.studentJars());
        libraries.addAll(distribution.torchJars());
        for (String template : distribution.shipped()) {
            Path copy = folder.resolve(template).resolve(id);
            NewAssignment.make(distribution.template(template), copy, id);
            Manifest manifest = ManifestReader.read(copy);
            assertEquals(1, manifest.mistakes().size(), template);
            assertFalse(Files.readString(copy.resolve("handout.md")).contains(template), template);
            Javac.compile(
                    copy, List.of("api", "starter", "suite", "reference", "mistakes"), copy.resolve("out"), libraries);
        }
    }

    @Test
    void aClosedGateSaysWhyAndKeepsTheContentOut() throws Exception {
        edit("assignment.yaml", "practice-loss, ", "");
        Finished checked = check();
        assertEquals(1, checked.code());
        assertTrue(checked.output().contains("PROBLEM: half-gradient lost"), checked.output());
        assertEquals(2, install().code());
    }

    @Test
    void sourcesThatDoNotCompileAreToldWithFileAndLine() throws Exception {
        edit("mistakes/assignment/mysheet/mistakes/HalfGradient.java", "gradient[j] /= 2;", "gradient[j] /= two;");
        Finished checked = check();
        assertEquals(2, checked.code());
        assertTrue(
                checked.output().contains("mistakes/assignment/mysheet/mistakes/HalfGradient.java:11:"),
                checked.output());
        assertTrue(checked.output().contains("variable two"), checked.output());
    }

    @Test
    void aBrokenManifestIsToldWithItsLine() throws Exception {
        edit("assignment.yaml", "wall-seconds: 60", "wall-secs: 60");
        Finished checked = check();
        assertEquals(2, checked.code());
        assertTrue(checked.output().matches("(?s).*line \\d+: unknown key 'wall-secs'.*"), checked.output());
    }

    @Test
    void wrongNamesAndFoldersAreRefused() throws Exception {
        Finished again = harness.run("new", sheet.toString(), "--from", "polynomial-regression");
        assertEquals(2, again.code());
        assertTrue(again.output().contains("is not empty"), again.output());
        Finished unknown = harness.run("new", folder.resolve("other").toString(), "--from", "sudoku");
        assertEquals(2, unknown.code());
        assertTrue(unknown.output().contains("polynomial-regression"), unknown.output());
        Finished odd = harness.run("new", folder.resolve("My Sheet").toString(), "--from", "polynomial-regression");
        assertEquals(2, odd.code());
        assertFalse(Files.exists(folder.resolve("My Sheet")));
        Finished shipped =
                harness.run("new", folder.resolve("char-lstm").toString(), "--from", "polynomial-regression");
        assertEquals(2, shipped.code());
        assertTrue(shipped.output().contains("id of a shipped assignment"), shipped.output());
        assertFalse(Files.exists(folder.resolve("char-lstm")));
    }
}
