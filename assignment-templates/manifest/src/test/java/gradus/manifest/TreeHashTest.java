package gradus.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeHashTest {
    private static SortedMap<String, byte[]> files(String... namesAndTexts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    void namesAndContentsCannotRunIntoEachOther() {
        assertNotEquals(TreeHash.of(files("ab", "c")), TreeHash.of(files("a", "bc")));
        assertNotEquals(TreeHash.of(files("a", "b", "c", "d")), TreeHash.of(files("a", "bcd")));
    }

    @Test
    void aFolderIsItsContentNotItsTimes(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("x"));
        Path file = Files.writeString(folder.resolve("x/A.java"), "class A {}");
        String before = TreeHash.of(folder);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertEquals(before, TreeHash.of(folder));
        assertEquals(before, TreeHash.of(files("x/A.java", "class A {}")));
        Files.writeString(file, "class B {}");
        assertNotEquals(before, TreeHash.of(folder));
    }
}
