package gradus.similarity.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
    @TempDir
    private Path root;

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void readsOneSubmissionForEachFolder() throws IOException {
        write("beth/src/B.java", "class B {}");
        write("anna/src/A.java", "class A {}");
        write("anna/src/sub/C.java", "class C {}");
        write("anna/notes.txt", "no code");
        write("carl.java", "class D {}");
        List<SubmissionSources> found = SourceFolder.submissions(root);
        assertEquals(
                List.of("anna", "beth", "carl.java"),
                found.stream().map(SubmissionSources::id).toList());
        assertEquals(
                List.of("src/A.java", "src/sub/C.java"),
                found.getFirst().files().stream().map(SourceFile::path).toList());
        assertEquals("carl.java", found.getLast().files().getFirst().path());
    }

    @Test
    void leavesOutHiddenFoldersAndWhatBuildsWrite() throws IOException {
        write("anna/A.java", "class A {}");
        write("anna/.git/B.java", "class B {}");
        write("anna/target/C.java", "class C {}");
        write(".hidden/D.java", "class D {}");
        assertEquals(1, SourceFolder.submissions(root).size());
        assertEquals(1, SourceFolder.submissions(root).getFirst().files().size());
    }

    @Test
    void doesNotFollowLinks() throws IOException {
        write("secret/S.java", "class S {}");
        write("anna/A.java", "class A {}");
        Files.createSymbolicLink(root.resolve("anna/link.java"), root.resolve("secret/S.java"));
        assertEquals(
                1, SourceFolder.submission("anna", root.resolve("anna")).files().size());
    }

    @Test
    void anEmptyFolderIsASubmissionWithoutFiles() throws IOException {
        Files.createDirectory(root.resolve("nobody"));
        assertEquals(List.of(), SourceFolder.submissions(root).getFirst().files());
    }
}
