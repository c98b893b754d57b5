package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HierarchyTest {
    @Test
    void versionOneHasOneOfItsOwnForEachController() {
        List<Hierarchy> all = Hierarchy.all(
                List.of(
                        "23 1 0:20 / / rw - ext4 /dev/vda rw",
                        "35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory",
                        "36 31 0:33 / /sys/fs/cgroup/cpu,cpuacct rw,relatime shared:7 - cgroup cgroup rw,cpu,cpuacct"),
                List.of("4:memory:/user/alice", "2:cpu,cpuacct:/", "0::/"));
        assertEquals(
                List.of(
                        new Hierarchy(Path.of("/sys/fs/cgroup/memory/user/alice"), false, Set.of("rw", "memory")),
                        new Hierarchy(Path.of("/sys/fs/cgroup/cpu,cpuacct"), false, Set.of("rw", "cpu", "cpuacct"))),
                all);
    }

    @Test
    void versionTwoHasOneForAll() {
        List<Hierarchy> all = Hierarchy.all(
                List.of("30 23 0:26 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw,nsdelegate"),
                List.of("0::/system.slice/gradus.service/harness"));
        assertEquals(
                List.of(new Hierarchy(Path.of("/sys/fs/cgroup/system.slice/gradus.service/harness"), true, Set.of())),
                all);
    }

    @Test
    void containerSeesItsOwnPartAsTheWhole() {
        List<Hierarchy> all = Hierarchy.all(
                List.of("40 31 0:37 /docker/7f /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids"),
                List.of("8:pids:/docker/7f/jobs"));
        assertEquals(Path.of("/sys/fs/cgroup/pids/jobs"), all.getFirst().folder());
    }

    @Test
    void mountWithoutAMembershipIsLeftOut() {
        List<String> mounts = List.of("40 31 0:37 / /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids");
        assertEquals(List.of(), Hierarchy.all(mounts, List.of("4:memory:/")));
    }
}
