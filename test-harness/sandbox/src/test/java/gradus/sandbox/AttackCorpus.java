package gradus.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs every attack as whoever runs this, and prints "n attacks, n contained": the tests start it as other users.
final class AttackCorpus {
    private AttackCorpus() {}

    public static void main(String[] args) throws IOException, SandboxUnavailable {
        Path canary = Files.writeString(Files.createTempFile("gradus-canary-", ".txt"), Attack.CANARY);
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Sandbox sandbox = Sandbox.probe();
            List<Attack> attacks = Attack.all(canary, door.getLocalPort());
            int contained = 0;
            for (Attack attack : attacks) {
                Attack.Seen seen = attack.run(sandbox);
                if (seen.held() && attack.contained().test(seen)) {
                    contained++;
                } else {
                    System.out.println(attack.name() + ": " + seen);
                }
            }
            System.out.println(attacks.size() + " attacks, " + contained + " contained by " + sandbox.name());
        } finally {
            Files.delete(canary);
        }
    }
}
