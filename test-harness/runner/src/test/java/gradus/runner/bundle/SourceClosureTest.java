package gradus.runner.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceClosureTest {
    @TempDir
    private Path sources;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(sources.resolve("a/b"));
        Files.createDirectories(sources.resolve("c"));
        Files.writeString(
                sources.resolve("a/b/Mistake.java"), "package a.b; import c.Plain; class Mistake extends Plain {}");
        Files.writeString(sources.resolve("a/b/Other.java"), "package a.b; class Other {}");
        Files.writeString(sources.resolve("c/Plain.java"), "package c; public class Plain { Part part; }");
        Files.writeString(sources.resolve("c/Part.java"), "package c; class Part {}");
    }

    @Test
    void followsImportsAndNeighboursButTakesNothingElse() {
        assertEquals(
                Set.of("a/b/Mistake.java", "c/Plain.java", "c/Part.java"),
                new SourceClosure(sources).of("a.b.Mistake").keySet());
    }

    @Test
    void saysWhenASourceIsNotShipped() {
        PlatformFault fault = assertThrows(PlatformFault.class, () -> new SourceClosure(sources).of("a.b.Missing"));
        assertEquals(PlatformFault.Code.ASSIGNMENT_BROKEN, fault.code());
    }
}
