package gradus.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Runs *inside* a sandbox before the first submission does, tries what a hostile one would, and prints what worked.
///
/// Arguments: a file of the machine that must be invisible, and a port of the machine that must be unreachable.
final class SelfCheck {
    /// The last line of a sandbox that held everything.
    static final String HELD = "held";

    /// All that bubblewrap itself puts into the environment.
    private static final Set<String> ENVIRONMENT = Set.of("PWD");

    private SelfCheck() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Callable<Boolean>> attempts = attempts(Path.of(args[0]), Integer.parseInt(args[1]));
        long broken = attempts.entrySet().stream()
                .filter(attempt -> succeeds(attempt.getValue()))
                .peek(attempt -> out.println(attempt.getKey()))
                .count();
        out.println(broken == 0 ? HELD : broken + " of " + attempts.size() + " attempts succeeded");
    }

    /// What is tried, by the sentence to print when it works.
    private static Map<String, Callable<Boolean>> attempts(Path secret, int port) {
        Map<String, Callable<Boolean>> attempts = new LinkedHashMap<>();
        attempts.put("a file of the machine can be read", () -> Files.exists(secret));
        attempts.put("the machine's users can be read", () -> Files.exists(Path.of("/etc/passwd")));
        attempts.put(
                "the grader's environment can be read",
                () -> !ENVIRONMENT.containsAll(System.getenv().keySet()));
        attempts.put("a server socket can be opened", SelfCheck::listens);
        attempts.put("the machine's ports can be reached", () -> connects(port));
        attempts.put("a file can be written", SelfCheck::writes);
        attempts.put("another program can be started", SelfCheck::starts);
        attempts.put("other processes can be seen", SelfCheck::seesProcesses);
        attempts.put("privileges are left", () -> !statusHas("CapEff:\t0000000000000000"));
        attempts.put("the call filter is off", () -> !statusHas("Seccomp:\t2"));
        attempts.put("new privileges can be gained", () -> !statusHas("NoNewPrivs:\t1"));
        attempts.put("the address space is unlimited", () -> unlimited("Max address space"));
        attempts.put("the number of processes is unlimited", () -> unlimited("Max processes"));
        attempts.put("the processor time is unlimited", () -> unlimited("Max cpu time"));
        return attempts;
    }

    private static boolean succeeds(Callable<Boolean> attempt) {
        try {
            return attempt.call();
        } catch (Exception | LinkageError e) {
            // The class library's socket classes do not even load where sockets are refused.
            return false;
        }
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
        return Stream.of("/tmp", "/", "/dev", "/dev/shm", "/proc")
                .map(folder -> Path.of(folder, "gradus-self-check"))
                .anyMatch(file -> succeeds(() -> Files.deleteIfExists(Files.writeString(file, "x"))));
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
}
