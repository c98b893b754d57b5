package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The command line, defence by defence: one that is lost by accident is named here before an attack finds it.
class BubblewrapCommandTest {
    private static final Tools TOOLS = new Tools(
            Path.of("/bin/sh"), Path.of("/usr/bin/bwrap"), Path.of("/usr/bin/prlimit"), Path.of("/x/setpriv"));
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(7), 1 << 20, 1 << 30, 1000, 33);
    private static final Confinement CONFINEMENT = new Confinement(
            List.of("/jdk/bin/java", "Main"), List.of(Path.of("/jdk"), Path.of("/a.jar")), Map.of("K", "v"), LIMITS);

    private final List<String> words = words(Stage.none());

    private static List<String> words(Stage stage) {
        return new BubblewrapCommand(TOOLS, CONFINEMENT, stage, new UserNumber.Inherited(), Protection.all()).words();
    }

    private boolean has(String... sequence) {
        return Collections.indexOfSubList(words, List.of(sequence)) >= 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--unshare-user",
                "--disable-userns",
                "--unshare-pid",
                "--unshare-net",
                "--unshare-ipc",
                "--unshare-uts",
                "--as-pid-1",
                "--die-with-parent",
                "--new-session",
                "--clearenv",
                "--fsize=0",
                "--core=0",
                "--nofile=256"
            })
    void everyDefenceIsThere(String defence) {
        assertTrue(words.contains(defence), words::toString);
    }

    @Test
    void privilegesAndCallsAreTakenAway() {
        assertTrue(has("--cap-drop", "ALL"));
        assertTrue(has("--seccomp", "9"));
        assertTrue(has("--uid", "1000", "--gid", "1000"));
    }

    @Test
    void whatIsShownIsReadOnly() {
        assertTrue(has("--ro-bind", "/a.jar", "/a.jar"));
        assertTrue(has("--ro-bind", "/jdk", "/jdk"));
        assertFalse(words.contains("--bind") || words.contains("--dev-bind") || words.contains("--tmpfs"));
    }

    @Test
    void rootIsClosedAfterEverythingIsMounted() {
        int closed = Collections.indexOfSubList(words, List.of("--remount-ro", "/"));
        assertTrue(words.lastIndexOf("--ro-bind") < closed);
        assertTrue(words.lastIndexOf("--dir") < closed);
        assertTrue(has("--remount-ro", "/dev"));
    }

    @Test
    void limitsAreSetInsideBeforeTheProgramStarts() {
        int inside = words.indexOf("--");
        List<String> command = words.subList(inside + 1, words.size());
        assertEquals("/usr/bin/prlimit", command.getFirst());
        assertTrue(command.containsAll(List.of("--nproc=33", "--as=1073741824", "--cpu=67")));
        assertEquals(List.of("--", "/jdk/bin/java", "Main"), command.subList(command.size() - 3, command.size()));
    }

    @Test
    void environmentIsOnlyWhatWasGiven() {
        assertEquals(words.indexOf("--setenv"), words.lastIndexOf("--setenv"));
        assertTrue(has("--setenv", "K", "v"));
        assertTrue(words.indexOf("--clearenv") < words.indexOf("--setenv"));
    }

    @Test
    void withoutAUserNamespaceRootBecomesTheSandboxesUserInside() {
        List<String> inside = new BubblewrapCommand(
                        TOOLS, CONFINEMENT, Stage.none(), new UserNumber.Own(64011), Protection.all())
                .words();
        assertFalse(inside.contains("--unshare-user"));
        List<String> command = inside.subList(inside.indexOf("--") + 1, inside.size());
        assertEquals("/x/setpriv", command.getFirst());
        assertTrue(command.containsAll(List.of(
                "--reuid=64011",
                "--regid=64011",
                "--clear-groups",
                "--no-new-privs",
                "--bounding-set=-all",
                "--pdeathsig=KILL")));
        int parents = Collections.indexOfSubList(inside, List.of("--perms", "0755", "--dir", "/x"));
        assertTrue(parents > 0 && parents < inside.indexOf("--ro-bind"), "others pass the folders that root makes");
        assertFalse(inside.contains("/jdk/bin"), "what lies in a shown folder is not made");
    }

    @Test
    void lossOfAProtectionChangesOnlyItsOwnWords() {
        Set<Protection> fewer = Protection.all();
        fewer.remove(Protection.READ_ONLY_ROOT);
        List<String> rest =
                new BubblewrapCommand(TOOLS, CONFINEMENT, Stage.none(), new UserNumber.Inherited(), fewer).words();
        assertEquals(words.size() - 2, rest.size());
        assertFalse(Collections.indexOfSubList(rest, List.of("--remount-ro", "/")) >= 0);
    }

    @Test
    void stagedPathsAppearWhereTheyBelong() {
        Path jar = Path.of("/a.jar");
        Stage stage = new Stage(Path.of("/mnt"), List.of(jar), Map.of(jar, Path.of("/mnt/0")));
        assertTrue(Collections.indexOfSubList(words(stage), List.of("--ro-bind", "/mnt/0", "/a.jar")) >= 0);
    }
}
