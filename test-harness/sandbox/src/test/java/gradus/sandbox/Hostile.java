package gradus.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// The program that the containment tests run confined. Its first argument names what it tries; every success is
/// printed as "broke: …", so a sandbox that holds prints none.
@SuppressWarnings("restricted") // going around the JVM is the point
final class Hostile {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Hostile() {}

    public static void main(String[] args) throws Throwable {
        switch (args[0]) {
            case "echo" -> System.in.transferTo(System.out);
            case "ready" -> {
                OUT.println("ready");
                LockSupport.parkNanos(Duration.ofHours(1).toNanos());
            }
            case "exit" -> System.exit(7);
            case "shared" -> OUT.write(Files.readAllBytes(Path.of("/proc/self/fd/8")));
            case "surface" -> surface(Path.of(args[1]), Integer.parseInt(args[2]), args[3], Path.of(args[4]));
            case "write" -> write();
            case "heap" -> heap();
            case "native" -> nativeMemory();
            case "spin" -> spin();
            case "spinEverywhere" -> spinEverywhere();
            case "sleep" -> LockSupport.parkNanos(Duration.ofHours(1).toNanos());
            case "hangingHook" -> hangingHook();
            case "spam" -> spam();
            case "threads" -> threads();
            case "crash" -> MemorySegment.ofAddress(8).reinterpret(8).set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
            default -> throw new IllegalArgumentException(args[0]);
        }
        OUT.println("done");
    }

    /// Everything that a program can go through and still be there.
    private static void surface(Path canary, int port, String grader, Path shown) throws Throwable {
        environment();
        files(canary);
        network(port);
        write();
        workFolder(shown);
        start();
        processes();
        KernelSurface.callAll(grader, OUT);
    }

    private static void attempt(String what, Callable<?> attempt) {
        try {
            OUT.println("broke: " + what + " " + attempt.call());
        } catch (Exception | LinkageError e) {
            OUT.println("held: " + what + " " + e);
        }
    }

    private static void environment() throws IOException {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        OUT.println(environment);
        for (String file : List.of("/proc/1/environ", "/proc/self/environ", "/proc/self/cmdline")) {
            OUT.println(Files.isReadable(Path.of(file)) ? read(Path.of(file)) : "");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "held: " + e;
        }
    }

    /// What a trusted side would stumble over, had the work folder of an attempt been writable.
    private static void workFolder(Path folder) {
        attempt("leaves a file", () -> Files.writeString(folder.resolve("file"), "x"));
        attempt("leaves a link", () -> Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc/shadow")));
        attempt("leaves a folder", () -> Files.createDirectory(folder.resolve("folder")));
        attempt(
                "changes a file",
                () -> Files.writeString(folder.resolve("ours"), "x", StandardOpenOption.TRUNCATE_EXISTING));
        attempt(
                "makes a program of root's",
                () -> Files.setPosixFilePermissions(
                        folder.resolve("ours"), PosixFilePermissions.fromString("rwxrwxrwx")));
        attempt("removes a file", () -> Files.deleteIfExists(folder.resolve("ours")));
        attempt("leaves a lock", () -> {
            try (FileChannel file = FileChannel.open(folder.resolve("ours"), StandardOpenOption.READ)) {
                return file.lock(0, 1, true);
            }
        });
    }

    private static void files(Path canary) {
        List<String> paths = List.of(
                canary.toString(),
                canary.getParent() + "/.",
                "/etc/passwd",
                "/etc/hostname",
                "/home",
                "/root",
                "/var",
                "/opt",
                "/srv",
                "/run",
                "/sys/kernel",
                "/usr/bin/bwrap",
                "/proc/kcore",
                "/dev/mem",
                "/dev/kvm",
                "/dev/vda");
        for (String path : paths) {
            // The sandbox has an empty /tmp of its own. To be told that a file exists is not to read it.
            if (!path.equals("/tmp/.")) {
                attempt("reads " + path, () -> content(Path.of(path)));
            }
        }
    }

    private static Object content(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> entries = Files.list(path)) {
                return entries.count();
            }
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.read();
        }
    }

    private static void network(int port) {
        attempt("listens", () -> new ServerSocket(0));
        attempt("connects", () -> new Socket(InetAddress.getLoopbackAddress(), port));
        attempt("resolves", () -> InetAddress.getAllByName("example.org"));
        attempt(
                "unix socket",
                () -> SocketChannel.open(StandardProtocolFamily.UNIX)
                        .connect(UnixDomainSocketAddress.of("/run/systemd/notify")));
        attempt("sends a datagram", () -> {
            new DatagramSocket().send(new DatagramPacket(new byte[1], 1, InetAddress.getLoopbackAddress(), port));
            return "sent";
        });
    }

    private static void write() {
        for (String folder : List.of("/", "/tmp", "/dev", "/dev/shm", "/proc", "/job", "/usr/lib", "/lib64")) {
            Path file = Path.of(folder, "written");
            attempt("writes " + file, () -> Files.writeString(file, "x"));
            attempt("makes " + file, () -> Files.createDirectory(file));
            attempt("links " + file, () -> Files.createSymbolicLink(file, Path.of("/etc/passwd")));
        }
        attempt(
                "appends to its own class path",
                () -> Files.writeString(Path.of(System.getProperty("java.home"), "release"), "x"));
        attempt("raises oom score", () -> Files.writeString(Path.of("/proc/sys/kernel/core_pattern"), "|/x"));
        attempt("sysrq", () -> Files.writeString(Path.of("/proc/sysrq-trigger"), "b"));
    }

    private static void start() {
        attempt("starts prlimit", () -> new ProcessBuilder("/usr/bin/prlimit").start());
        attempt(
                "starts java",
                () -> new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start());
        attempt("starts a shell", () -> Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", "id"}));
    }

    private static void processes() {
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("\\d+") && !name.equals("1"))
                    .forEach(name -> OUT.println("broke: sees process " + name));
        } catch (IOException e) {
            OUT.println("held: processes " + e);
        }
        attempt("sees processes by their handles", () -> {
            long own = ProcessHandle.current().pid();
            long others =
                    ProcessHandle.allProcesses().filter(p -> p.pid() != own).count();
            if (others == 0) {
                throw new IOException("there are none");
            }
            return others;
        });
    }

    private static void heap() {
        List<byte[]> all = new ArrayList<>();
        while (all.size() < 1 << 20) {
            all.add(new byte[1 << 20]);
        }
        OUT.println("broke: " + all.size() + " MB");
    }

    private static void nativeMemory() {
        while (true) {
            Arena.global().allocate(16 << 20).fill((byte) 1);
        }
    }

    private static void spin() {
        double x = 1;
        while (x != 0) {
            x = Math.sqrt(x + 1);
        }
    }

    private static void spinEverywhere() {
        for (int i = 0; i < 8; i++) {
            Thread.ofPlatform().start(Hostile::spin);
        }
        spin();
    }

    private static void hangingHook() {
        Runtime.getRuntime().addShutdownHook(new Thread(Hostile::spin));
        System.exit(0);
    }

    private static void spam() {
        byte[] line = "##SCORE=100\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        while (true) {
            System.err.write(line, 0, line.length);
        }
    }

    private static void threads() {
        int started = 0;
        try {
            while (started < 10_000) {
                Thread.ofPlatform().daemon().start(() -> LockSupport.parkNanos(Long.MAX_VALUE));
                started++;
            }
            OUT.println("broke: 10000 threads");
        } catch (OutOfMemoryError e) {
            OUT.println("held: stopped after " + started);
        }
    }
}
