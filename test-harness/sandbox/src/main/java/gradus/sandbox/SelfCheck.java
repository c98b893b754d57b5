package gradus.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Runs *inside* a sandbox before the first submission does, tries what a hostile one would, and prints what
/// happened, a line for each attempt.
///
/// Arguments: a file of the machine that must be invisible, a port that must be unreachable, the number of the
/// grader's process, how many threads are allowed, a folder that is shown and open to all, and a file in it that is
/// root's alone where root is the grader.
final class SelfCheck {
    static final String HELD = "held: ";
    static final String BROKE = "broke: ";

    /// The last attempt: where only the grader counts threads, the sandbox ends with it.
    static final String THREADS = "more threads run than are allowed";

    /// All that bubblewrap itself puts into the environment.
    private static final Set<String> ENVIRONMENT = Set.of("PWD");

    private static final int DESCRIPTORS = 256;
    private static final Duration UNTIL_THREADS_ARE_COUNTED = Duration.ofSeconds(2);

    private SelfCheck() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Callable<Boolean>> attempts = new LinkedHashMap<>();
        files(attempts, Path.of(args[0]));
        shown(attempts, Path.of(args[4]), Path.of(args[5]));
        network(attempts, Integer.parseInt(args[1]));
        rights(attempts);
        limits(attempts);
        KernelAttempts.all(Long.parseLong(args[2])).forEach(attempts::put);
        attempts.put(THREADS, () -> startsThreads(Integer.parseInt(args[3]) + 1));
        attempts.forEach((what, attempt) -> out.println((succeeds(attempt) ? BROKE : HELD) + what));
    }

    private static void files(Map<String, Callable<Boolean>> attempts, Path secret) {
        attempts.put("a file of the machine can be read", () -> reads(secret));
        attempts.put("the machine's users can be read", () -> reads(Path.of("/etc/passwd")));
        attempts.put("a file can be written", SelfCheck::writes);
        attempts.put(
                "the grader's environment can be read",
                () -> !ENVIRONMENT.containsAll(System.getenv().keySet()));
    }

    private static void shown(Map<String, Callable<Boolean>> attempts, Path folder, Path rootsFile) {
        attempts.put("a file can be left where others read", () -> leaves(folder.resolve("left")));
        attempts.put("files of root can be read", () -> reads(rootsFile));
        attempts.put("files can be opened without limit", () -> opens(DESCRIPTORS + 1));
    }

    private static void network(Map<String, Callable<Boolean>> attempts, int port) {
        attempts.put("a server socket can be opened", SelfCheck::listens);
        attempts.put("the machine's ports can be reached", () -> connects(port));
        attempts.put("the machine's connections can be seen", () -> listed(port));
    }

    private static void rights(Map<String, Callable<Boolean>> attempts) {
        attempts.put("another program can be started", SelfCheck::starts);
        attempts.put("other processes can be seen", SelfCheck::seesProcesses);
        attempts.put("privileges are left", () -> !statusHas("CapEff:\t0000000000000000"));
        attempts.put("the call filter is off", () -> !statusHas("Seccomp:\t2"));
        attempts.put("new privileges can be gained", () -> !statusHas("NoNewPrivs:\t1"));
    }

    private static void limits(Map<String, Callable<Boolean>> attempts) {
        attempts.put("the address space is unlimited", () -> unlimited("Max address space"));
        attempts.put("the processor time is unlimited", () -> unlimited("Max cpu time"));
        attempts.put("the size of files is unlimited", () -> unlimited("Max file size"));
    }

    private static boolean succeeds(Callable<Boolean> attempt) {
        try {
            return attempt.call();
        } catch (Exception | LinkageError e) {
            // The class library's socket classes do not even load where sockets are refused.
            return false;
        }
    }

    private static boolean reads(Path file) throws IOException {
        return Files.readAllBytes(file).length > 0;
    }

    private static boolean leaves(Path file) throws IOException {
        Files.createFile(file);
        try {
            Files.delete(file);
        } catch (IOException e) {
            // The call filter lists no call that deletes; it stays, where it could be made at all.
        }
        return true;
    }

    private static boolean opens(int count) throws IOException {
        List<InputStream> opened = new ArrayList<>();
        try {
            while (opened.size() < count) {
                opened.add(Files.newInputStream(Path.of("/dev/null")));
            }
            return true;
        } finally {
            for (InputStream stream : opened) {
                stream.close();
            }
        }
    }

    /// The kernel lists ports as four hexadecimal digits after a colon.
    private static boolean listed(int port) throws IOException {
        String digits = String.format(Locale.ROOT, ":%04X ", port);
        return Files.readString(Path.of("/proc/self/net/tcp")).contains(digits)
                || Files.readString(Path.of("/proc/self/net/tcp6")).contains(digits);
    }

    private static boolean listens() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.isBound();
        }
    }

    private static boolean connects(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }

    private static boolean writes() {
        // A name of its own: a file that is there already cannot be made, which would look like a refusal.
        String name = "gradus-self-check-" + System.nanoTime();
        return Stream.of("/tmp", "/", "/dev", "/dev/shm", "/proc")
                .map(folder -> Path.of(folder, name))
                .anyMatch(file -> succeeds(() -> leaves(file)));
    }

    private static boolean starts() throws IOException {
        return new ProcessBuilder("/usr/bin/prlimit", "--version").start().pid() > 0;
    }

    private static boolean seesProcesses() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            return entries.map(entry -> entry.getFileName().toString())
                    .anyMatch(name -> name.matches("\\d+") && !name.equals("1"));
        }
    }

    private static boolean statusHas(String line) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).contains(line);
    }

    private static boolean unlimited(String limit) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/self/limits"));
        return lines.stream().noneMatch(line -> line.startsWith(limit) && !line.contains("unlimited"));
    }

    private static boolean startsThreads(int count) {
        try {
            for (int i = 0; i < count; i++) {
                Thread.ofPlatform().daemon().start(() -> LockSupport.parkNanos(Long.MAX_VALUE));
            }
            LockSupport.parkNanos(UNTIL_THREADS_ARE_COUNTED.toNanos());
            return true;
        } catch (OutOfMemoryError e) {
            return false; // how the class library says that the kernel refused a thread
        }
    }
}
