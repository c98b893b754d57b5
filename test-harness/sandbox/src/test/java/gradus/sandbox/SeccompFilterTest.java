package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SeccompFilterTest {
    private static final Path KERNEL_HEADER = Path.of("/usr/include/x86_64-linux-gnu/asm/unistd_64.h");

    private final CallTable table = CallTable.load();
    private final FilterMachine filter = new FilterMachine(SeccompFilter.compile(table));

    private int number(String name) {
        return table.entries().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Test
    void tableAgreesWithTheKernelsOwn() throws IOException {
        assertTrue(Files.exists(KERNEL_HEADER), "install the kernel's headers: the package linux-libc-dev");
        Map<String, Integer> kernel = Files.readAllLines(KERNEL_HEADER).stream()
                .filter(line -> line.startsWith("#define __NR_"))
                .map(line -> line.substring("#define __NR_".length()).split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> Integer.valueOf(words[1])));
        for (CallTable every : List.of(table, CallTable.handover(), CallTable.jail())) {
            every.entries().forEach(e -> assertEquals(kernel.get(e.name()), e.number(), e.name()));
        }
    }

    @Test
    void noCallIsListedTwice() {
        Set<Integer> seen = new HashSet<>();
        table.entries().forEach(e -> assertTrue(seen.add(e.number()), e.name() + " is listed twice"));
    }

    @Test
    void everyRefusalHasAnErrorNumber() {
        for (CallTable.Entry entry : table.entries()) {
            if (entry.verdict() instanceof CallTable.Verdict.Refuse(int errno)) {
                assertTrue(errno > 0, entry.name());
            }
        }
    }

    @Test
    void plainCallsGetTheirVerdict() {
        assertEquals("allow", filter.decide(number("read")));
        assertEquals("allow", filter.decide(number("execve")));
        assertEquals("EPERM", filter.decide(number("fork")));
        assertEquals("EAFNOSUPPORT", filter.decide(number("socket")));
        assertEquals("EROFS", filter.decide(number("unlinkat")));
    }

    @Test
    void everythingUnlistedLooksAbsent() {
        Map<String, Integer> dangerous = Map.ofEntries(
                Map.entry("ptrace", 101),
                Map.entry("mount", 165),
                Map.entry("keyctl", 250),
                Map.entry("unshare", 272),
                Map.entry("perf_event_open", 298),
                Map.entry("process_vm_readv", 310),
                Map.entry("setns", 308),
                Map.entry("bpf", 321),
                Map.entry("userfaultfd", 323),
                Map.entry("io_uring_setup", 425),
                Map.entry("clone3", 435),
                Map.entry("memfd_secret", 447));
        dangerous.forEach((name, call) -> assertEquals("ENOSYS", filter.decide(call), name));
        assertEquals("ENOSYS", filter.decide(100_000));
    }

    @Test
    void foreignTablesKillTheProcess() {
        int i386 = 0x40000003;
        assertEquals("kill", filter.decideFrom(i386, 3));
        assertEquals("kill", filter.decide(0x40000000 | number("read")));
    }

    @Test
    void cloneMakesThreadsAndNothingElse() {
        int clone = number("clone");
        long threadFlags = 0x3d0f00;
        assertEquals("allow", filter.decide(clone, threadFlags));
        assertEquals("EPERM", filter.decide(clone, 17));
        for (long namespace :
                List.of(0x80L, 0x20000L, 0x2000000L, 0x4000000L, 0x8000000L, 0x10000000L, 0x20000000L, 0x40000000L)) {
            assertEquals("EPERM", filter.decide(clone, threadFlags | namespace), Long.toHexString(namespace));
        }
    }

    @Test
    void memoryIsPrivateOrOfAFile() {
        int mmap = number("mmap");
        assertEquals("allow", filter.decide(mmap, 0, 4096, 3, 0x22));
        assertEquals("allow", filter.decide(mmap, 0, 4096, 1, 0x01));
        assertEquals("EPERM", filter.decide(mmap, 0, 4096, 3, 0x21));
        assertEquals("EPERM", filter.decide(mmap, 0, 4096, 3, 0x23));
    }

    @Test
    void terminalsAndDevicesCannotBeControlled() {
        int ioctl = number("ioctl");
        assertEquals("allow", filter.decide(ioctl, 0, 0x5401));
        assertEquals("allow", filter.decide(ioctl, 0, 0x5451));
        assertEquals("ENOTTY", filter.decide(ioctl, 0, 0x5412));
        assertEquals("ENOTTY", filter.decide(ioctl, 0, 0x541c));
    }

    @Test
    void onlyHarmlessProcessOptionsAreSet() {
        int prctl = number("prctl");
        assertEquals("allow", filter.decide(prctl, 15));
        assertEquals("EPERM", filter.decide(prctl, 4));
    }

    @Test
    void filesAreNeitherLockedNorLeased() {
        int fcntl = number("fcntl");
        assertEquals("allow", filter.decide(fcntl, 5, 3));
        assertEquals("allow", filter.decide(fcntl, 5, 1030));
        for (long command : List.of(6L, 7L, 8L, 10L, 37L, 1024L, 1031L)) {
            assertEquals("EPERM", filter.decide(fcntl, 5, command), "command " + command);
        }
        assertEquals("EPERM", filter.decide(number("flock"), 5, 2));
    }

    @Test
    void limitsOfOthersAreOutOfReach() {
        assertEquals("allow", filter.decide(number("prlimit64"), 0, 7));
        assertEquals("EPERM", filter.decide(number("prlimit64"), 4711, 7));
    }

    @Test
    void becomingTheOwnUserIsPossibleOnlyWhereItIsNeeded() {
        FilterMachine handover = new FilterMachine(SeccompFilter.compile(CallTable.handover()));
        assertEquals("ENOSYS", filter.decide(117, 64010));
        assertEquals("allow", handover.decide(117, 64010));
        int prctl = number("prctl");
        assertEquals("allow", handover.decide(prctl, 24));
        assertEquals("allow", handover.decide(prctl, 15));
        assertEquals("allow", handover.decide(prctl, 1, 9), "to die with the parent");
        assertEquals("EPERM", handover.decide(prctl, 1, 0), "to outlive the parent");
        assertEquals("EPERM", handover.decide(prctl, 4, 1));
    }

    @Test
    void jailedProcessSignalsItselfAlone() {
        FilterMachine jail = new FilterMachine(SeccompFilter.compile(CallTable.jail(), 4711));
        for (int call : List.of(number("kill"), number("tgkill"), number("rt_tgsigqueueinfo"))) {
            assertEquals("allow", jail.decide(call, 4711, 4712));
            for (long other : List.of(1L, 0L, -1L, -4711L, 4712L)) {
                assertEquals("EPERM", jail.decide(call, other, 9), call + " to " + other);
            }
        }
        assertEquals("EPERM", jail.decide(number("tkill"), 4711, 9));
        assertEquals("EPERM", jail.decide(number("kill"), 4711, 9), "signal 9 comes from outside only");
        assertEquals("EPERM", jail.decide(number("tgkill"), 4711, 4712, 9));
        assertEquals("EPERM", jail.decide(number("sched_setaffinity"), 1));
    }

    @Test
    void jailedProcessOpensFilesForReadingOnly() {
        FilterMachine jail = new FilterMachine(SeccompFilter.compile(CallTable.jail(), 4711));
        int open = number("open");
        int openat = number("openat");
        int readCloseOnExec = 0x80000;
        assertEquals("allow", jail.decide(open, 0, readCloseOnExec));
        assertEquals("allow", jail.decide(openat, -100, 0, readCloseOnExec));
        for (int change : List.of(0x1, 0x2, 0x3, 0x40, 0x200, 0x410000)) {
            assertEquals("EROFS", jail.decide(open, 0, change), Integer.toHexString(change));
            assertEquals("EROFS", jail.decide(openat, -100, 0, change), Integer.toHexString(change));
        }
        assertEquals("ENOSYS", jail.decide(437));
    }

    @Test
    void allowedCallsLoseTheirCheckAndNoOtherCallDoes() {
        FilterMachine open = new FilterMachine(SeccompFilter.compile(table.allowing(Set.of("mmap", "socket"))));
        assertEquals("allow", open.decide(number("mmap"), 0, 4096, 3, 0x21));
        assertEquals("allow", open.decide(number("socket"), 1, 1));
        assertEquals("EAFNOSUPPORT", open.decide(number("socketpair"), 1, 1));
    }

    @Test
    void unknownLinesAndChecksAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> CallTable.parse("permit read 0"));
        CallTable unwritten = CallTable.parse("# a comment\n\ncheck:nothing keyctl 250\n");
        assertThrows(IllegalArgumentException.class, () -> SeccompFilter.compile(unwritten));
    }
}
