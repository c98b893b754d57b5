package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaitTest {
    /// Above the highest process number that Linux gives.
    private static final String NOBODY = "5000000-1";

    @TempDir
    private Path folder;

    @Test
    void isGoneAfterTheCheck() throws IOException {
        Bait bait = Bait.lay();
        Files.writeString(bait.shown().resolve("left"), "by a sandbox that does not hold");
        bait.close();
        assertFalse(Files.exists(bait.secret()));
        assertFalse(Files.exists(bait.shown()));
    }

    @Test
    void whatAKilledGraderLeftIsSwept() throws IOException {
        Files.writeString(folder.resolve("gradus-canary-" + NOBODY + ".tmp"), "canary");
        Path shown = Files.createDirectory(folder.resolve("gradus-shown-" + NOBODY));
        Files.writeString(shown.resolve("roots"), "canary");
        Bait.sweep(folder);
        assertEquals(List.of(), names());
    }

    @Test
    void whatBelongsToOthersStays() throws IOException {
        long us = ProcessHandle.current().pid();
        List<String> others = List.of(
                "canary-" + NOBODY, "gradus-canary-" + us + "-1.tmp", "gradus-shown-" + us + "-1", "gradus-work-1");
        for (String name : others) {
            Files.createFile(folder.resolve(name));
        }
        Bait.sweep(folder);
        assertEquals(others, names());
    }

    /// A link with the right name leads elsewhere: only the link goes.
    @Test
    void linksAreNotFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createFile(elsewhere.resolve("roots"));
        Files.createSymbolicLink(folder.resolve("gradus-shown-" + NOBODY), elsewhere);
        Bait.sweep(folder);
        assertEquals(List.of("elsewhere"), names());
        assertEquals(1, elsewhere.toFile().list().length);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
