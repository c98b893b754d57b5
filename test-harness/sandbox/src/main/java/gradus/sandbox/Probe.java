package gradus.sandbox;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Chooses the sandbox of this machine and refuses to name one that does not hold.
final class Probe {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Probe() {}

    static Sandbox run() throws SandboxUnavailable {
        String machine = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        if (!machine.equals("Linux on amd64")) {
            throw new SandboxUnavailable(
                    "Submissions can be run on Linux on an x86-64 processor only; this machine is " + machine + ".");
        }
        Sandbox sandbox = Bubblewrap.create();
        check(sandbox);
        return sandbox;
    }

    /// Runs [SelfCheck] confined, with a file and a port beside it that it must not reach.
    static void check(Sandbox sandbox) throws SandboxUnavailable {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path secret = Files.createTempFile("gradus-canary-", ".txt");
            try (SandboxedProcess process = sandbox.start(selfCheck(secret, door.getLocalPort()))) {
                process.startClock();
                String said = new String(process.output().readAllBytes(), StandardCharsets.UTF_8).strip();
                Ending ending = process.await(PATIENCE);
                judge(said, ending, process.log());
            } finally {
                Files.delete(secret);
            }
        } catch (IOException e) {
            throw new SandboxUnavailable("The sandbox could not be checked: " + e.getMessage(), e);
        }
    }

    static void judge(String said, Ending ending, String log) throws SandboxUnavailable {
        if (said.isEmpty()) {
            throw new SandboxUnavailable(Advice.onFailedStart(ending, log));
        }
        if (!said.equals(SelfCheck.HELD)) {
            throw new SandboxUnavailable("Submissions are not run because the sandbox of this machine does not hold: "
                    + said.lines().toList());
        }
    }

    private static Confinement selfCheck(Path secret, int port) throws IOException, SandboxUnavailable {
        Path home = Path.of(System.getProperty("java.home"));
        Path classes = ownClasses();
        List<Path> readOnly = new ArrayList<>(JavaHome.readOnly(home));
        readOnly.add(classes);
        List<String> command = List.of(
                home.toRealPath() + File.separator + "bin/java",
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:CompressedClassSpaceSize=32m",
                "-XX:ReservedCodeCacheSize=32m",
                "-Xshare:auto",
                "-cp",
                classes.toString(),
                SelfCheck.class.getName(),
                secret.toString(),
                Integer.toString(port));
        Limits limits = new Limits(PATIENCE, PATIENCE, 512L << 20, 2L << 30, 64 << 10, 128);
        return new Confinement(command, readOnly, Map.of(), limits);
    }

    private static Path ownClasses() throws SandboxUnavailable {
        try {
            return Path.of(SelfCheck.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new SandboxUnavailable("The sandbox cannot find its own program files: " + e.getMessage(), e);
        }
    }
}
