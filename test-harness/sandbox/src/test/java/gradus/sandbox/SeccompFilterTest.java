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
        table.entries().forEach(e -> assertEquals(kernel.get(e.name()), e.number(), e.name()));
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
    void unknownLinesAndChecksAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> CallTable.parse("permit read 0"));
        CallTable unwritten = CallTable.parse("# a comment\n\ncheck keyctl 250\n");
        assertThrows(IllegalArgumentException.class, () -> SeccompFilter.compile(unwritten));
    }
}
