package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With ordinary folders in place of the kernel's: which files are read and written, in both versions.
class ControlGroupsTest {
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 100 << 20, 1 << 30, 1000, 33);

    @TempDir
    private Path tree;

    private ControlGroups unified(String own) {
        return ControlGroups.of(List.of("30 23 0:26 / " + tree + " rw - cgroup2 cgroup2 rw"), List.of("0::" + own));
    }

    private static void file(Path folder, String name, String content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), content);
    }

    @Test
    void versionTwoIsUsedWhereItIsDelegated() throws IOException {
        file(tree, "cgroup.controllers", "cpuset cpu io memory pids\n");
        file(tree, "cgroup.subtree_control", "cpu memory pids\n");
        assertEquals(Map.of(tree, Set.of("memory", "pids", "cpu")), unified("/").places());
    }

    @Test
    void missingControllersAreSwitchedOn() throws IOException {
        file(tree, "cgroup.controllers", "cpu memory pids\n");
        file(tree, "cgroup.subtree_control", "\n");
        unified("/");
        assertEquals("+memory +pids +cpu", Files.readString(tree.resolve("cgroup.subtree_control")));
    }

    @Test
    void placeBesideOurOwnIsTakenWhereOursHoldsProcesses() throws IOException {
        file(tree.resolve("harness"), "cgroup.controllers", "cpu memory pids\n");
        file(tree, "cgroup.controllers", "cpu memory pids\n");
        file(tree, "cgroup.subtree_control", "cpu memory pids\n");
        assertEquals(
                Map.of(tree, Set.of("memory", "pids", "cpu")),
                unified("/harness").places());
    }

    @Test
    void versionOneCountsWhatIsMounted() {
        ControlGroups groups = ControlGroups.of(
                List.of("35 31 0:32 / " + tree + " rw - cgroup cgroup rw,memory"), List.of("4:memory:/"));
        assertTrue(groups.limit("memory"));
        assertFalse(groups.limit("pids"));
        assertFalse(groups.killable());
    }

    @Test
    void unwritableTreeGivesNone() {
        ControlGroups groups = ControlGroups.of(
                List.of("35 31 0:32 / " + tree.resolve("missing") + " rw - cgroup cgroup rw,memory"),
                List.of("4:memory:/"));
        assertEquals(ControlGroups.none(), groups);
    }

    @Test
    void groupIsLimitedInBothVersions() throws IOException {
        file(tree, "memory.limit_in_bytes", "");
        file(tree, "memory.max", "");
        file(tree, "memory.swap.max", "");
        file(tree, "pids.max", "");
        new ControlGroup(List.of(tree)).limit(LIMITS);
        assertEquals("138412032", Files.readString(tree.resolve("memory.limit_in_bytes")), "32 MB for the kernel");
        assertEquals("138412032", Files.readString(tree.resolve("memory.max")));
        assertEquals("0", Files.readString(tree.resolve("memory.swap.max")));
        assertEquals("41", Files.readString(tree.resolve("pids.max")));
        assertFalse(Files.exists(tree.resolve("memory.memsw.limit_in_bytes")), "only what the kernel has is written");
    }

    @Test
    void versionOneIsRead() throws IOException {
        ControlGroup group = new ControlGroup(List.of(tree));
        file(tree, "cpuacct.usage", "1234567\n");
        file(tree, "memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 0\n");
        assertEquals(Optional.of(Duration.ofNanos(1234567)), group.cpu());
        assertFalse(group.outOfMemory());
        file(tree, "memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 1\n");
        assertTrue(group.outOfMemory());
    }

    @Test
    void versionTwoIsRead() throws IOException {
        ControlGroup group = new ControlGroup(List.of(tree));
        file(tree, "cpu.stat", "usage_usec 98765\nuser_usec 1\n");
        file(tree, "memory.events", "low 0\nhigh 0\nmax 3\noom 1\noom_kill 2\n");
        assertEquals(Optional.of(Duration.ofNanos(98765000)), group.cpu());
        assertTrue(group.outOfMemory());
        file(tree, "cgroup.kill", "");
        group.kill();
        assertEquals("1", Files.readString(tree.resolve("cgroup.kill")));
    }

    @Test
    void whatWasReadStandsAfterTheGroupIsGone() throws IOException {
        Path folder = Files.createDirectory(tree.resolve("group"));
        ControlGroup group = new ControlGroup(List.of(folder));
        file(folder, "cpuacct.usage", "5\n");
        assertEquals(Optional.of(Duration.ofNanos(5)), group.cpu());
        Files.delete(folder.resolve("cpuacct.usage"));
        group.close();
        assertFalse(Files.exists(folder));
        assertEquals(Optional.empty(), ControlGroup.none().cpu());
    }

    @Test
    void groupsOfKilledGradersAreSweptAndOthersAreLeft() throws IOException {
        Path orphan = Files.createDirectory(tree.resolve("gradus-999999999-1"));
        Path ours = Files.createDirectory(
                tree.resolve("gradus-" + ProcessHandle.current().pid() + "-1"));
        Path foreign = Files.createDirectory(tree.resolve("docker-1-2"));
        ControlGroups.sweep(tree);
        assertFalse(Files.exists(orphan));
        assertTrue(Files.exists(ours));
        assertTrue(Files.exists(foreign));
    }
}
