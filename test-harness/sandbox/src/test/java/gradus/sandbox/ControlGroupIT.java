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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The kernel's own control groups, as far as this machine lets us make some; where it lets us make none, that a
/// group of nothing is harmless.
class ControlGroupIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Limits LIMITS = new Limits(PATIENCE, PATIENCE, 32 << 20, 1 << 30, 1000, 8);

    private final ControlGroups groups = ControlGroups.find();

    /// Waits until it is told to, then becomes the command, so that all of the command runs in the group.
    private static Process waiting(String command) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", "read go; exec " + command)
                .redirectErrorStream(true)
                .start();
    }

    private static void go(Process process) throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().close();
    }

    private boolean none() {
        return groups.places().isEmpty();
    }

    @Test
    void kernelKillsWhatNeedsTooMuchMemoryAndItIsSeen() throws IOException, InterruptedException {
        Process hog = waiting(none() ? "true" : "tail /dev/zero");
        try (ControlGroup group = groups.create(LIMITS)) {
            group.adopt(hog.toHandle());
            go(hog);
            assertEquals(none() ? 0 : 137, hog.waitFor());
            assertEquals(groups.limit("memory"), group.outOfMemory());
            assertEquals(groups.limit("cpu"), group.cpu().isPresent());
        } finally {
            hog.destroyForcibly();
        }
    }

    @Test
    void everythingInAGroupIsKilledAtOnce() throws IOException, InterruptedException {
        Process family = waiting("sh -c 'sleep 600 & sleep 600 & wait'");
        try (ControlGroup group = groups.create(LIMITS)) {
            group.adopt(family.toHandle());
            go(family);
            while (family.descendants().count() < 2) {
                Thread.sleep(10);
            }
            List<ProcessHandle> members = family.descendants().toList();
            if (groups.killable()) {
                group.kill();
            } else {
                members.forEach(ProcessHandle::destroyForcibly);
            }
            family.waitFor();
            members.forEach(member -> member.onExit().join());
            assertTrue(members.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void nothingIsLeftOfASandboxesGroup() throws SandboxUnavailable, IOException, InterruptedException {
        Sandbox sandbox = Sandbox.probe();
        Confinement spinning = Attack.confinement(Attack.GENEROUS, "spin", List.of());
        try (SandboxedProcess process = sandbox.start(spinning)) {
            process.startClock();
            while (process.cpuTime().toMillis() < 100) {
                Thread.sleep(10);
            }
            assertEquals(none(), members().isEmpty());
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!members().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertEquals(Map.of(), members());
    }

    /// This grader's groups and the processes in them.
    private Map<Path, String> members() throws IOException {
        Map<Path, String> members = new TreeMap<>();
        for (Path place : groups.places().keySet()) {
            try (Stream<Path> children = Files.list(place)) {
                String ours = "gradus-" + ProcessHandle.current().pid() + "-";
                for (Path child : children.filter(
                                c -> c.getFileName().toString().startsWith(ours))
                        .toList()) {
                    members.put(child, Files.readString(child.resolve("cgroup.procs")));
                }
            }
        }
        return members;
    }

    @Test
    void groupOfNothingIsHarmless() throws IOException {
        ControlGroup nothing = ControlGroup.none();
        nothing.adopt(ProcessHandle.current());
        nothing.kill();
        nothing.close();
        assertFalse(nothing.outOfMemory());
    }
}
