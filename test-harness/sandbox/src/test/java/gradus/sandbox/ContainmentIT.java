package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainmentIT {
    private ServerSocket door;
    private Path canary;
    private Sandbox sandbox;

    @BeforeAll
    void open() throws IOException, SandboxUnavailable {
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        canary = Files.writeString(Files.createTempFile("gradus-canary-", ".txt"), Attack.CANARY);
        sandbox = Sandbox.probe();
    }

    @AfterAll
    void close() throws IOException {
        door.close();
        Files.delete(canary);
    }

    Stream<Attack> attacks() {
        return Attack.all(canary, door.getLocalPort()).stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void attackIsContained(Attack attack) throws SandboxUnavailable, IOException {
        assertEquals(Attack.CANARY, System.getenv("GRADUS_CANARY"), "the canary must be there to be hidden");
        Attack.Seen seen = attack.run(sandbox);
        assertTrue(seen.held(), seen::toString);
        assertTrue(attack.contained().test(seen), seen::toString);
    }

    @Test
    void ordinaryUserHoldsTheSame() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "already an ordinary user");
        List<String> command =
                new ArrayList<>(List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));
        Confinement confinement = Attack.confinement(Attack.GENEROUS, "", List.of());
        command.add(confinement.command().getFirst());
        command.addAll(List.of("-cp", Attack.classPath(), AttackCorpus.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), said);
        int all = Attack.all(canary, 1).size();
        assertEquals(all + " attacks, " + all + " contained by bubblewrap", said);
    }
}
