package gradus.server.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenSeedsTest {
    private static final UUID STUDENT = new UUID(0, 1);

    @TempDir
    Path home;

    @Test
    void aStudentKeepsTheSeedAcrossRestarts() {
        String seed = new HiddenSeeds(home).of("aa", STUDENT);
        assertEquals(seed, new HiddenSeeds(home).of("aa", STUDENT));
        assertTrue(seed.matches("[0-9a-f]{16}"), seed);
    }

    @Test
    void studentsVersionsAndServersHaveDifferentSeeds() {
        HiddenSeeds seeds = new HiddenSeeds(home);
        assertNotEquals(seeds.of("aa", STUDENT), seeds.of("aa", new UUID(0, 2)));
        assertNotEquals(seeds.of("aa", STUDENT), seeds.of("ab", STUDENT));
        assertNotEquals(seeds.of("aa", STUDENT), new HiddenSeeds(home.resolve("other")).of("aa", STUDENT));
    }

    @Test
    void nobodyElseReadsTheSecret() throws IOException {
        new HiddenSeeds(home).of("aa", STUDENT);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secret"))));
    }
}
