package gradus.similarity.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.fakes.Programs;
import gradus.similarity.source.SourceFile;
import gradus.similarity.source.SubmissionSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolFoldersTest {
    @TempDir
    private Path folder;

    @Test
    void newOldAndBaseLieBesideEachOther() throws IOException {
        ToolFolders out = new ToolFolders(folder.resolve("out"));
        out.add(Programs.submission("anna", Programs.ORIGINAL), true);
        out.add(Programs.submission("2025/beth", Programs.OTHER), false);
        out.addTemplate(Programs.submission("template", "class T {}"));
        assertEquals(Programs.ORIGINAL, Files.readString(folder.resolve("out/new/anna/src/File0.java")));
        assertEquals(Programs.OTHER, Files.readString(folder.resolve("out/old/2025_beth/src/File0.java")));
        assertEquals("class T {}", Files.readString(folder.resolve("out/base/src/File0.java")));
    }

    @Test
    void namesNeverLeadOutOfTheFolder() throws IOException {
        ToolFolders out = new ToolFolders(folder.resolve("out"));
        SubmissionSources hostile = new SubmissionSources(
                "../../evil",
                List.of(
                        SourceFile.of("../../../up.java", "a"),
                        SourceFile.of("/etc/x.java", "b"),
                        SourceFile.of("a\\..\\b.java", "c")));
        out.add(hostile, true);
        try (var files = Files.walk(folder)) {
            assertTrue(files.allMatch(file -> file.startsWith(folder)));
        }
        assertFalse(Files.exists(folder.resolve("up.java")));
        assertTrue(Files.exists(folder.resolve("out/new/.._.._evil/_2/_2/_2/up.java")));
    }

    @Test
    void twoOfTheSameNameAreBothWritten() throws IOException {
        ToolFolders out = new ToolFolders(folder.resolve("out"));
        out.add(Programs.submission("a/b", "class A {}"), true);
        out.add(Programs.submission("a_b", "class B {}"), true);
        assertEquals("class A {}", Files.readString(folder.resolve("out/new/a_b/src/File0.java")));
        assertEquals("class B {}", Files.readString(folder.resolve("out/new/a_b-2/src/File0.java")));
    }

    @Test
    void anExportNeverMixesWithSomethingElse() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "here before");
        assertThrows(IOException.class, () -> new ToolFolders(folder));
    }
}
