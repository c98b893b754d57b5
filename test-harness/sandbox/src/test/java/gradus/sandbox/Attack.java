package gradus.sandbox;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// One run of [Hostile], and what must be seen when the sandbox held it.
record Attack(String name, Limits limits, List<String> arguments, List<Path> shown, Predicate<Seen> contained) {
    /// The value of an environment variable of the grader, and the content of a file beside it: never to be seen.
    static final String CANARY = "canary-7f3a9c";

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(600);

    static final Limits GENEROUS = limits(LONG, LONG);

    private static Limits limits(Duration wall, Duration cpu) {
        return new Limits(wall, cpu, 300L << 20, 3L << 30, 1 << 20, 64);
    }

    @Override
    public String toString() {
        return name;
    }

    /// What a run left behind.
    record Seen(String out, String log, long logBytes, Ending ending, Duration cpu, long peakMemoryBytes) {
        boolean held() {
            return !out.contains("broke") && !out.contains(CANARY) && !log.contains(CANARY);
        }

        boolean finished() {
            return out.endsWith("done\n") && ending.equals(new Ending.Exited(0));
        }
    }

    /// Where nobody but the grader can count threads, the grader ends a program with too many.
    private static boolean threadsWereStopped(Seen seen) {
        return seen.finished() || seen.ending().equals(new Ending.TooManyThreads());
    }

    static List<Attack> all(Path canary, int port, Path shown) {
        String grader = Long.toString(ProcessHandle.current().pid());
        List<String> surface = List.of(canary.toString(), Integer.toString(port), grader, shown.toString());
        return List.of(
                new Attack("surface", GENEROUS, surface, List.of(shown), Seen::finished),
                new Attack("threads", GENEROUS, List.of(), List.of(), Attack::threadsWereStopped),
                ending("exit", GENEROUS, new Ending.Exited(7)),
                ending("heap", GENEROUS, new Ending.OutOfMemory()),
                ending("native", GENEROUS, new Ending.OutOfMemory()),
                ending("spin", limits(LONG, SHORT), new Ending.CpuExceeded()),
                ending("spinEverywhere", limits(LONG, SHORT), new Ending.CpuExceeded()),
                ending("sleep", limits(SHORT, LONG), new Ending.TimedOut()),
                ending("hangingHook", limits(LONG, SHORT), new Ending.CpuExceeded()),
                new Attack("spam", GENEROUS, List.of(), List.of(), Attack::endlessOutputWasCut),
                // A crash report is tens of kilobytes and must not be taken for an answer.
                new Attack(
                        "crash",
                        GENEROUS,
                        List.of(),
                        List.of(),
                        seen -> seen.out().isEmpty() && !seen.ending().equals(new Ending.Exited(0))));
    }

    private static boolean endlessOutputWasCut(Seen seen) {
        return seen.ending().equals(new Ending.OutputExceeded())
                && seen.log().length() == 1 << 20
                && seen.logBytes() > 1 << 20;
    }

    private static Attack ending(String name, Limits limits, Ending ending) {
        return new Attack(
                name, limits, List.of(), List.of(), seen -> seen.ending().equals(ending));
    }

    Seen run(Sandbox sandbox) throws SandboxUnavailable, IOException {
        Confinement usual = confinement(limits, name, arguments);
        List<Path> readOnly = new ArrayList<>(usual.readOnly());
        readOnly.addAll(shown);
        Confinement confinement = new Confinement(usual.command(), readOnly, usual.environment(), limits);
        try (SandboxedProcess process = sandbox.start(confinement)) {
            process.startClock();
            process.input().close();
            String out = new String(process.output().readAllBytes(), StandardCharsets.UTF_8);
            Ending ending = process.await(LONG);
            return new Seen(
                    out, process.log(), process.logBytes(), ending, process.cpuTime(), process.peakMemoryBytes());
        }
    }

    /// Runs [Hostile] in a JVM with the flags that a student's JVM has.
    static Confinement confinement(Limits limits, String name, List<String> arguments) throws IOException {
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> readOnly = new ArrayList<>(JavaHome.readOnly(home));
        readOnly.add(location(Hostile.class));
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:MaxDirectMemorySize=1g",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                location(Hostile.class).toString(),
                Hostile.class.getName(),
                name));
        command.addAll(arguments);
        return new Confinement(command, readOnly, Map.of("LANG", "C.UTF-8"), limits);
    }

    /// The class path of a grader that runs attacks itself.
    static String classPath() {
        return location(Hostile.class) + File.pathSeparator + location(Sandbox.class);
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
