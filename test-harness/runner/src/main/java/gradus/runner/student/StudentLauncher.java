package gradus.runner.student;

import gradus.manifest.Limits;
import gradus.runner.bundle.AotCache;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.bundle.Distribution;
import gradus.runner.fault.PlatformFault;
import gradus.sandbox.Confinement;
import gradus.sandbox.JavaHome;
import gradus.sandbox.Sandbox;
import gradus.sandbox.SandboxUnavailable;
import gradus.sandbox.SandboxedProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Starts student processes: one JVM each, confined, with the API, the assignment's interface and, where the
/// manifest names it, libtorch. Nothing else of the distribution is mounted.
public final class StudentLauncher {
    /// Address space that a JVM reserves beyond its heap: code cache, class space, stacks, the JDK's own mappings.
    private static final long JVM_OVERHEAD = 1_700L << 20;

    /// libtorch maps 386 MB of libraries and its allocators reserve more; below 3 GB it does not load (measured).
    private static final long TORCH_OVERHEAD = 1_800L << 20;

    /// Memory in which the arguments of a call reach the process: as much as an answer may have.
    static final long SHARED = 96L << 20;

    /// Threads that one process may have, about 15 of which are the JVM's.
    static final int THREADS = 64;

    /// Whether a process gets ready for sources that will come, or for sources that are there.
    enum Start {
        /// Warms its compiler and loads libtorch before it says that it is ready.
        PRIMED,
        /// Says so at once: somebody waits.
        COLD
    }

    private final Distribution distribution;
    private final Sandbox sandbox;
    private final Path javaHome = Path.of(System.getProperty("java.home"));
    private final List<Path> jdk;
    private final AotCache plainCache;
    private final AotCache torchCache;

    public StudentLauncher(Distribution distribution, Sandbox sandbox) {
        this.distribution = distribution;
        this.sandbox = sandbox;
        this.jdk = jdk(javaHome);
        this.plainCache = distribution.studentCache();
        this.torchCache = distribution.torchCache();
    }

    private static List<Path> jdk(Path javaHome) {
        try {
            return JavaHome.readOnly(javaHome);
        } catch (IOException e) {
            throw new PlatformFault(
                    PlatformFault.Code.STORAGE, "the JDK in " + javaHome + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Starts a process that takes sources.
    ///
    /// @throws PlatformFault when the sandbox refuses to start one
    SandboxedProcess start(AssignmentBundle bundle, Start start) {
        try {
            return sandbox.start(confinement(bundle, start));
        } catch (SandboxUnavailable e) {
            throw new PlatformFault(PlatformFault.Code.SANDBOX_UNAVAILABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private Confinement confinement(AssignmentBundle bundle, Start start) {
        Limits limits = bundle.manifest().limits();
        boolean torch = bundle.manifest().usesTorch();
        List<Path> jars = new ArrayList<>(distribution.studentJars());
        List<Path> api = bundle.studentJars();
        jars.addAll(api);
        if (torch) {
            jars.addAll(distribution.torchJars());
        }
        AotCache cache = torch ? torchCache : plainCache;
        List<Path> readOnly = new ArrayList<>(jars);
        readOnly.addAll(jdk);
        readOnly.addAll(cache.files());
        if (torch) {
            readOnly.add(distribution.natives());
        }
        List<String> command = new ArrayList<>(command(limits, jars, torch));
        command.addAll(1, cache.arguments());
        command.add(1, "-Dgradus.shared=" + Confinement.SHARED);
        command.add(1, "-Dgradus.warm=" + (start == Start.PRIMED));
        long memory = (long) limits.memoryMb() << 20;
        return new Confinement(
                command,
                readOnly,
                Map.of(
                        "LANG", "C.UTF-8",
                        "OPENBLAS_NUM_THREADS", "1",
                        "MALLOC_ARENA_MAX", "2",
                        "MALLOC_MMAP_THRESHOLD_", "1073741824",
                        "MALLOC_TRIM_THRESHOLD_", "1073741824"),
                new gradus.sandbox.Limits(
                        Duration.ofSeconds(limits.wallSeconds()),
                        Duration.ofSeconds(limits.cpuSeconds()),
                        memory,
                        memory + SHARED + JVM_OVERHEAD + (torch ? TORCH_OVERHEAD : 0),
                        (long) limits.outputKb() << 10,
                        THREADS),
                SHARED);
    }

    private List<String> command(Limits limits, List<Path> jars, boolean torch) {
        String classPath = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                javaHome.resolve("bin/java").toString(),
                "-Xmx" + heapMb(limits) + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+SuppressFatalErrorMessage",
                // The VM's own last words belong in the log, not between the frames on standard output.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+DisableAttachMechanism",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dgradus.student.classpath=" + classPath));
        if (torch) {
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("--sun-misc-unsafe-memory-access=allow");
            command.add("-Dgradus.natives=" + distribution.natives());
            command.add("-Dorg.bytedeco.javacpp.maxPhysicalBytes=" + limits.memoryMb() * 3L / 4 + "m");
        } else {
            command.add("--illegal-native-access=deny");
            command.add("--sun-misc-unsafe-memory-access=deny");
        }
        command.addAll(List.of("-cp", classPath, "gradus.host.StudentHost"));
        return command;
    }

    /// Leaves a quarter of the student's memory to stacks, metaspace and native code.
    private static int heapMb(Limits limits) {
        return limits.memoryMb() * 3 / 4;
    }
}
