package gradus.server.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.manifest.InvalidManifest;
import gradus.manifest.TreeHash;
import gradus.server.score.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlesTest {
    private static final Path TEMPLATE = Path.of("src", "test", "dist", "assignments", "tiny-sheet");

    @TempDir
    Path folder;

    private Path template;
    private Path home;

    @BeforeEach
    void aTemplateThatMayBeEdited() throws IOException {
        template = folder.resolve("template");
        home = folder.resolve("home");
        for (Path file : TreeHash.files(TEMPLATE)) {
            Path to = template.resolve(TEMPLATE.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
    }

    private static AssignmentVersion version(Bundle bundle) {
        String path = Bundles.pathOf(bundle.hash());
        return new AssignmentVersion(UUID.randomUUID(), 1, bundle.hash(), path, Instant.EPOCH, "");
    }

    @Test
    void laterEditsOfTheTemplateDoNotReachWhatIsFrozen() throws IOException, InvalidManifest {
        Bundle first = new Bundles(home).freeze(template);
        Files.writeString(template.resolve("handout.md"), "changed");
        Bundle second = new Bundles(home).freeze(template);
        assertNotEquals(first.hash(), second.hash());
        assertTrue(new Bundles(home).of(version(first)).handout().contains("Implement"));
        assertEquals("changed", new Bundles(home).of(version(second)).handout());
    }

    @Test
    void theSameContentIsKeptOnceHoweverManyFreezeIt() throws IOException {
        Bundles bundles = new Bundles(home);
        List<String> hashes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> freeze(bundles))
                .distinct()
                .toList();
        assertEquals(1, hashes.size());
        try (Stream<Path> kept = Files.list(home.resolve("bundles"))) {
            assertEquals(
                    hashes,
                    kept.map(path -> path.getFileName().toString())
                            .filter(name -> !name.startsWith("."))
                            .toList());
        }
    }

    private String freeze(Bundles bundles) {
        try {
            return bundles.freeze(template).hash();
        } catch (InvalidManifest e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theManifestBecomesTheRubric() throws InvalidManifest {
        Rubric rubric = new Bundles(home).freeze(template).rubric();
        assertEquals(
                List.of(Rubric.Kind.REPORT, Rubric.Kind.AUTO, Rubric.Kind.QUESTION, Rubric.Kind.BONUS),
                rubric.lines().stream().map(Rubric.Line::kind).toList());
        assertEquals(3, rubric.lines().get(2).sentenceLimit());
        assertEquals(List.of("design"), rubric.lines().get(1).checks());
    }

    @Test
    void aTemplateWithoutAUsableManifestIsNotFrozen() throws IOException {
        Files.writeString(template.resolve("assignment.yaml"), "id: 7");
        assertThrows(InvalidManifest.class, () -> new Bundles(home).freeze(template));
        assertFalse(Files.exists(home.resolve("bundles")));
    }

    @Test
    void aDamagedBundleIsAFaultNotAnEmptyAssignment() throws IOException, InvalidManifest {
        Bundle bundle = new Bundles(home).freeze(template);
        Files.delete(bundle.folder().resolve("assignment.yaml"));
        assertThrows(IllegalStateException.class, () -> new Bundles(home).of(version(bundle)));
    }

    @Test
    void withoutAStarterThereIsAnEmptyOne() throws IOException, InvalidManifest {
        for (Path file : TreeHash.files(template.resolve("starter"))) {
            Files.delete(file);
        }
        assertEquals(List.of(), new Bundles(home).freeze(template).starterFiles());
    }
}
