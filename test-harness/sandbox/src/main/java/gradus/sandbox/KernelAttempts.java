package gradus.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/// The part of the [SelfCheck] that goes around the class library, straight to the kernel.
///
/// A call that the filter hides must answer as if the kernel had never heard of it: any other answer, a refusal for
/// want of rights too, comes from the kernel itself and shows a hole in the filter.
final class KernelAttempts {
    private static final int ABSENT = 38;

    private static final int PRIVATE = 0x02;
    private static final int SHARED = 0x01;
    private static final int ANONYMOUS = 0x20;
    private static final int NO_RESERVE = 0x4000;

    private static final int MEMFD_CREATE = 319;
    private static final int SHMGET = 29;
    private static final int SOCKET = 41;
    private static final int IOCTL = 16;
    private static final int PUSH_INTO_TERMINAL = 0x5412;
    private static final int LOCK_SHARED = 1;
    private static final int OPEN_FILES = 7;
    private static final long PAGE = 4096;

    /// Above every address space limit, below what an address can name.
    private static final long EIGHT_TEBIBYTES = 8L << 40;

    private KernelAttempts() {}

    static Map<String, Callable<Boolean>> all(long grader) {
        Map<String, Callable<Boolean>> attempts = new LinkedHashMap<>();
        hidden(attempts);
        attempts.put("memory can be shared outside the limit", () -> maps(PAGE, SHARED | ANONYMOUS));
        attempts.put("addresses can be reserved without limit", () -> maps(EIGHT_TEBIBYTES, PRIVATE | NO_RESERVE));
        attempts.put("a file can be made in memory", () -> works(MEMFD_CREATE, Kernel.text("x"), 0));
        attempts.put("a shared memory segment can be made", () -> works(SHMGET, 0, PAGE, 0x3ff));
        attempts.put("a Unix socket can be made", () -> works(SOCKET, 1, 1, 0));
        attempts.put("a kernel socket can be made", () -> works(SOCKET, 16, 3, 0));
        attempts.put("a socket to the virtual machine's host can be made", () -> works(SOCKET, 40, 1, 0));
        attempts.put("a lock can be left", () -> works(Kernel.FLOCK, 0, LOCK_SHARED));
        attempts.put("a terminal can be typed into", () -> Kernel.call(IOCTL, 0, PUSH_INTO_TERMINAL, 0) >= 0);
        attempts.put("the grader can be signalled", () -> works(Kernel.KILL, grader, 0));
        attempts.put("the grader's limits can be read", () -> works(Kernel.PRLIMIT, grader, OPEN_FILES, 0, space()));
        return attempts;
    }

    /// Calls by number, with arguments that change nothing where they get through.
    private static void hidden(Map<String, Callable<Boolean>> attempts) {
        attempts.put("processes can be made unseen by the filter", () -> answers(435, 0, 0));
        attempts.put("namespaces can be made", () -> answers(272, 0));
        attempts.put("namespaces can be entered", () -> answers(308, -1, 0));
        attempts.put("file systems can be mounted", () -> answers(165, 0, 0, 0, 0, 0));
        attempts.put("the root can be changed", () -> answers(161, 0));
        attempts.put("processes can be traced", () -> answers(101, -1, 0, 0, 0));
        attempts.put("other memory can be read", () -> answers(310, 0, 0, 0, 0, 0, 0));
        attempts.put("rings of the kernel can be set up", () -> answers(425, 0, 0));
        attempts.put("key rings can be reached", () -> answers(250, -1));
        attempts.put("page faults can be handled", () -> answers(323, -1));
        attempts.put("programs can be put into the kernel", () -> answers(321, -1, 0, 0));
        attempts.put("the processor's counters can be read", () -> answers(298, 0, 0, -1, -1, 0));
        attempts.put("files can be opened past their folders", () -> answers(304, -1, 0, 0));
    }

    private static boolean maps(long bytes, int flags) {
        return works(Kernel.MMAP, 0, bytes, 0, flags | ANONYMOUS, -1, 0);
    }

    private static boolean works(int call, long... arguments) {
        return Kernel.call(call, arguments) >= 0;
    }

    private static boolean answers(int call, long... arguments) {
        return Kernel.call(call, arguments) >= 0 || Kernel.errno() != ABSENT;
    }

    private static long space() {
        return Kernel.memory(16).address();
    }
}
