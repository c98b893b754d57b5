package gradus.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderTreeTest {
    @TempDir
    private Path folder;

    private Path tree;

    @BeforeEach
    void grow() throws IOException {
        tree = folder.resolve("tree");
        Files.createDirectories(tree.resolve("a/b"));
        Files.createDirectory(tree.resolve("empty"));
        Files.writeString(tree.resolve("top.txt"), "top");
        Files.writeString(tree.resolve("a/b/deep.txt"), "deep");
    }

    @Test
    void aCopyHasTheSameContent() throws IOException {
        Path copy = folder.resolve("new/copy");
        FolderTree.copy(TreeHash.files(tree), tree, copy);
        assertEquals(TreeHash.of(tree), TreeHash.of(copy));
    }

    @Test
    void onlyTheNamedFilesAreCopied() throws IOException {
        Path copy = folder.resolve("copy");
        FolderTree.copy(List.of(tree.resolve("a/b/deep.txt")), tree, copy);
        assertEquals(List.of(copy.resolve("a/b/deep.txt")), TreeHash.files(copy));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path copy = folder.resolve("copy");
        Files.createDirectory(copy);
        Files.writeString(copy.resolve("top.txt"), "mine");
        assertThrows(
                FileAlreadyExistsException.class, () -> FolderTree.copy(List.of(tree.resolve("top.txt")), tree, copy));
        assertEquals("mine", Files.readString(copy.resolve("top.txt")));
    }

    @Test
    void aTreeIsRemovedAndWhatItsLinksLeadToStays() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path kept = Files.writeString(other.resolve("kept.txt"), "kept");
        Files.createSymbolicLink(tree.resolve("a/link"), other);
        FolderTree.delete(tree);
        assertFalse(Files.exists(tree));
        assertEquals("kept", Files.readString(kept));
    }

    @Test
    void aFolderThatIsNotThereNeedsNoRemoval() throws IOException {
        FolderTree.delete(folder.resolve("nothing"));
    }
}
