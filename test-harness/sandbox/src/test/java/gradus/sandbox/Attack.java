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
record Attack(String name, Limits limits, List<String> arguments, Predicate<Seen> contained) {
    /// The value of an environment variable of the grader, and the content of a file beside it: never to be seen.
    static final String CANARY = "canary-7f3a9c";

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(600);

    static final Limits GENEROUS = limits(LONG, LONG);

    private static Limits limits(Duration wall, Duration cpu) {
        return new Limits(wall, cpu, 300L << 20, 3L << 30, 1 << 20, 64);
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

    static List<Attack> all(Path canary, int port) {
        return List.of(
                finishing("environment"),
                finishing("files", canary.toString()),
                finishing("network", Integer.toString(port)),
                finishing("write"),
                finishing("start"),
                finishing("processes"),
                finishing("kernel"),
                finishing("threads"),
                ending("exit", GENEROUS, new Ending.Exited(7)),
                ending("heap", GENEROUS, new Ending.OutOfMemory()),
                ending("native", GENEROUS, new Ending.OutOfMemory()),
                ending("spin", limits(LONG, SHORT), new Ending.CpuExceeded()),
                ending("spinEverywhere", limits(LONG, SHORT), new Ending.CpuExceeded()),
                ending("sleep", limits(SHORT, LONG), new Ending.TimedOut()),
                ending("hangingHook", limits(LONG, SHORT), new Ending.CpuExceeded()),
                new Attack("spam", GENEROUS, List.of(), Attack::endlessOutputWasCut),
                // A crash report is tens of kilobytes and must not be taken for an answer.
                new Attack(
                        "crash",
                        GENEROUS,
                        List.of(),
                        seen -> seen.out().isEmpty() && !seen.ending().equals(new Ending.Exited(0))));
    }

    private static boolean endlessOutputWasCut(Seen seen) {
        return seen.ending().equals(new Ending.OutputExceeded())
                && seen.log().length() == 1 << 20
                && seen.logBytes() > 1 << 20;
    }

    private static Attack finishing(String name, String... arguments) {
        return new Attack(name, GENEROUS, List.of(arguments), Seen::finished);
    }

    private static Attack ending(String name, Limits limits, Ending ending) {
        return new Attack(name, limits, List.of(), seen -> seen.ending().equals(ending));
    }

    Seen run(Sandbox sandbox) throws SandboxUnavailable, IOException {
        try (SandboxedProcess process = sandbox.start(confinement(limits, name, arguments))) {
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
