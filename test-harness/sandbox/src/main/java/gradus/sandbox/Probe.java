package gradus.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chooses the sandbox of this machine and refuses to name one that does not hold.
final class Probe {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int THREADS = 64;

    private Probe() {}

    /// The first backend that holds, or the one that is set in the property `gradus.sandbox` or the environment.
    static Sandbox run() throws SandboxUnavailable {
        onlyHere();
        Optional<String> chosen = setting();
        return first(chosen.isPresent() ? List.of(Backend.named(chosen.get())) : List.of(Backend.values()));
    }

    static Optional<String> setting() {
        return Optional.ofNullable(System.getProperty("gradus.sandbox"))
                .or(() -> Optional.ofNullable(System.getenv("GRADUS_SANDBOX")))
                .filter(word -> !word.isBlank());
    }

    /// Removes what killed graders left.
    private static void sweep() throws SandboxUnavailable {
        Orphans.end();
        try {
            Bait.sweep(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException e) {
            throw new SandboxUnavailable("the folder for temporary files cannot be used: " + e.getMessage(), e);
        }
    }

    static Sandbox first(List<Backend> backends) throws SandboxUnavailable {
        sweep();
        List<String> reasons = new ArrayList<>();
        for (Backend backend : backends) {
            try {
                Sandbox sandbox = backend.create(Protection.all());
                check(sandbox);
                return sandbox;
            } catch (SandboxUnavailable e) {
                reasons.add(backend.word() + ": " + e.getMessage());
            }
        }
        throw new SandboxUnavailable("Submissions are not run because no sandbox holds on this machine."
                + " An administrator has to cure one of these:\n" + String.join("\n", reasons));
    }

    private static void onlyHere() throws SandboxUnavailable {
        String machine = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        if (!machine.equals("Linux on amd64")) {
            throw new SandboxUnavailable(
                    "Submissions can be run on Linux on an x86-64 processor only; this machine is " + machine + ".");
        }
    }

    /// What every backend is worth here.
    static List<BackendReport> survey() throws SandboxUnavailable {
        onlyHere();
        ControlGroups groups = ControlGroups.find();
        Identity identity = Identity.current();
        return Arrays.stream(Backend.values())
                .map(backend -> report(backend, new Means(backend, identity, groups)))
                .toList();
    }

    private static BackendReport report(Backend backend, Means means) {
        return new BackendReport(
                backend.word(), state(backend), means.memory(), means.processes(), means.processorTime());
    }

    private static BackendReport.State state(Backend backend) {
        try {
            return attempt(backend.create(Protection.all()));
        } catch (SandboxUnavailable e) {
            return new BackendReport.State.Unavailable(String.valueOf(e.getMessage()));
        }
    }

    /// Refuses a sandbox that lets one attempt through.
    static void check(Sandbox sandbox) throws SandboxUnavailable {
        switch (attempt(sandbox)) {
            case BackendReport.State.Holds _ -> {}
            case BackendReport.State.Leaks(int _, List<String> broken) ->
                throw new SandboxUnavailable("it does not hold: " + broken);
            case BackendReport.State.Unavailable(String reason) -> throw new SandboxUnavailable(reason);
        }
    }

    /// Runs [SelfCheck] confined, with things beside it that it must not reach.
    static BackendReport.State attempt(Sandbox sandbox) throws SandboxUnavailable {
        long start = System.nanoTime();
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Bait bait = Bait.lay();
                SandboxedProcess process = sandbox.start(selfCheck(bait, door.getLocalPort()))) {
            process.startClock();
            String said = new String(process.output().readAllBytes(), StandardCharsets.UTF_8);
            Ending ending = process.await(PATIENCE);
            return judge(said, ending, process.log(), Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            throw new SandboxUnavailable("the sandbox could not be checked: " + e.getMessage(), e);
        }
    }

    /// A check that broke off half-way proves nothing, unless it broke off at its last attempt, for the right
    /// reason.
    static BackendReport.State judge(String said, Ending ending, String log, Duration took) {
        List<String> lines = new ArrayList<>(said.lines().toList());
        if (ending.equals(new Ending.TooManyThreads())) {
            lines.add(SelfCheck.HELD + SelfCheck.THREADS);
        }
        if (lines.isEmpty() || !lines.getLast().endsWith(SelfCheck.THREADS)) {
            return new BackendReport.State.Unavailable(Advice.onFailedStart(ending, log));
        }
        List<String> broken = lines.stream()
                .filter(line -> !line.startsWith(SelfCheck.HELD))
                .map(line -> line.replaceFirst(SelfCheck.BROKE, ""))
                .toList();
        return broken.isEmpty()
                ? new BackendReport.State.Holds(lines.size(), took)
                : new BackendReport.State.Leaks(lines.size(), broken);
    }

    private static Confinement selfCheck(Bait bait, int port) throws IOException, SandboxUnavailable {
        List<String> command = new ArrayList<>(OwnProgram.words(SelfCheck.class));
        command.addAll(List.of(
                bait.secret().toString(),
                Integer.toString(port),
                Long.toString(ProcessHandle.current().pid()),
                Integer.toString(THREADS),
                bait.shown().toString(),
                bait.rootsFile().toString()));
        List<Path> readOnly = new ArrayList<>(OwnProgram.readOnly());
        readOnly.add(bait.shown());
        Limits limits = new Limits(PATIENCE, PATIENCE, 512L << 20, 2L << 30, 64 << 10, THREADS);
        return new Confinement(command, readOnly, Map.of(), limits);
    }
}
