package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
    @TempDir
    private Path folder;

    private Identity.Slots slots() throws SandboxUnavailable {
        return Identity.Slots.open(folder.resolve("slots"));
    }

    @Test
    void slotsAreUniqueWhileTheyAreTaken() throws SandboxUnavailable {
        int first = slots().acquire();
        int second = slots().acquire();
        assertEquals(List.of(64010, 64011), List.of(first, second));
        slots().release(first);
        assertEquals(first, slots().acquire());
    }

    @Test
    void slotsAreNotEndless() throws SandboxUnavailable {
        for (int i = 0; i < Identity.Slots.COUNT; i++) {
            slots().acquire();
        }
        SandboxUnavailable e = assertThrows(SandboxUnavailable.class, () -> slots().acquire());
        assertTrue(e.getMessage().contains("More than 1000 sandboxes"));
    }

    @Test
    void gradersBesideEachOtherTakeDifferentNumbers() throws SandboxUnavailable, IOException, InterruptedException {
        int ours = slots().acquire();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        Attack.classPath(),
                        Other.class.getName(),
                        folder.resolve("slots").toString())
                .redirectErrorStream(true)
                .start();
        String theirs = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, other.waitFor(), theirs);
        assertNotEquals(ours, Integer.parseInt(theirs.strip()));
        assertEquals(Integer.parseInt(theirs.strip()), slots().acquire(), "an ended grader gave its number back");
    }

    /// A grader in a process of its own.
    static final class Other {
        private Other() {}

        public static void main(String[] args) throws SandboxUnavailable {
            System.out.println(Identity.Slots.open(Path.of(args[0])).acquire());
        }
    }
}
