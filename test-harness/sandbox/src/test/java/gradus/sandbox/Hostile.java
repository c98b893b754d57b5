package gradus.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// The program that the containment tests run confined. Its first argument names what it tries; every success is
/// printed as "broke: …", so a sandbox that holds prints none.
@SuppressWarnings("restricted") // going around the JVM is the point
final class Hostile {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Hostile() {}

    public static void main(String[] args) throws Throwable {
        switch (args[0]) {
            case "echo" -> System.in.transferTo(System.out);
            case "exit" -> System.exit(7);
            case "environment" -> environment();
            case "files" -> files(Path.of(args[1]));
            case "network" -> network(Integer.parseInt(args[1]));
            case "write" -> write();
            case "start" -> start();
            case "processes" -> processes();
            case "kernel" -> kernel();
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
        OUT.println(Files.readString(Path.of("/proc/1/environ")));
        OUT.println(Files.readString(Path.of("/proc/self/cmdline")));
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
            if (Files.isReadable(Path.of(path)) && !path.equals("/tmp/.")) {
                OUT.println("broke: reads " + path);
            }
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

    private static void processes() throws IOException {
        try (var entries = Files.list(Path.of("/proc"))) {
            entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("\\d+") && !name.equals("1"))
                    .forEach(name -> OUT.println("broke: sees process " + name));
        }
        long others = ProcessHandle.allProcesses().filter(p -> p.pid() != 1).count();
        OUT.println(others == 0 ? "held" : "broke: " + others + " handles");
    }

    /// Calls the kernel directly: numbers, names and arguments of calls that must all fail.
    private static void kernel() throws Throwable {
        Linker linker = Linker.nativeLinker();
        ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
        MethodHandle syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(word, word, word, word, word, word, word, word),
                Linker.Option.firstVariadicArg(1));
        try (Arena arena = Arena.ofConfined()) {
            long name = arena.allocateFrom("x").address();
            MemorySegment memory = arena.allocate(4096);
            memory.fill((byte) 0x7f); // as a limit: far above any that is set
            long space = memory.address();
            for (String line : KERNEL_CALLS.strip().lines().toList()) {
                String[] words = line.replace("$name", "" + name)
                        .replace("$space", "" + space)
                        .strip()
                        .split("\\s+");
                long[] a = new long[6];
                for (int i = 2; i < words.length; i++) {
                    a[i - 2] = Long.decode(words[i]);
                }
                long result = (long) syscall.invokeExact(Long.parseLong(words[1]), a[0], a[1], a[2], a[3], a[4], a[5]);
                OUT.println((result < 0 ? "held: " : "broke: ") + words[0] + " " + result);
            }
        }
    }

    private static final String KERNEL_CALLS = """
            fork 57
            vfork-as-clone 56 17
            clone-newuser 56 0x10000011
            clone3 435 $space 88
            unshare-user 272 0x10000000
            unshare-net 272 0x40000000
            setns 308 0 0
            mount 165 $name $name $name 0 0
            umount 166 $name 0
            pivot_root 155 $name $name
            chroot 161 $name
            ptrace-traceme 101 0 0 0 0
            process_vm_readv 310 1 $space 1 $space 1 0
            memfd_create 319 $name 0
            memfd_secret 447 0
            shmget 29 0 4096 0x3ff
            shared-anonymous 9 0 4096 3 0x21 -1 0
            socket-unix 41 1 1 0
            socket-inet 41 2 1 0
            socket-netlink 41 16 3 0
            socket-vsock 41 40 1 0
            socketpair 53 1 1 0 $space
            io_uring_setup 425 8 $space
            add_key 248 $name $name $space 1 -3
            keyctl-join 250 1 0
            userfaultfd 323 1
            personality 135 0x0400000
            bpf 321 0 $space 64
            perf_event_open 298 $space 0 -1 -1 0
            kexec_load 246 0 0 0 0
            init_module 175 $space 16 $name
            open_by_handle_at 304 0 $space 0
            mknod 133 $name 0x2180 0x103
            setuid-0 105 0
            setresuid-0 117 0 0 0
            capset 126 $space $space
            mlockall 151 3
            sched_setscheduler-fifo 144 0 1 $space
            setpriority-up 141 0 0 -20
            ioprio_set 251 1 0 0
            reboot 169 0xfee1dead 672274793 0x89abcdef 0
            syslog 103 3 $space 4096
            quotactl 179 0 $name 0 $space
            swapon 167 $name 0
            sethostname 170 $name 1
            setsid 112
            tiocsti 16 0 0x5412 $name
            raise-nofile 302 0 7 $space 0 -1
            msgget 68 0 0x3ff
            semget 64 0 1 0x3ff
            mq_open 240 $name 0x42 0x1ff 0
            name_to_handle_at 303 -100 $name $space $space 0
            fanotify_init 300 0 0
            inotify_init 253
            move_pages 279 0 1 $space 0 $space 0
            kcmp 312 1 1 0 0 99
            modify_ldt 154 0 $space 16
            acct 163 $name
            iopl 172 3
            landlock 444 $space 8 1
            execveat 322 -100 $name 0 0 0
            """;

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
