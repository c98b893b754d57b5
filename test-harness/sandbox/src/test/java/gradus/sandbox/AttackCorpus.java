package gradus.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// Runs every attack on one backend as whoever runs this, and prints "n attacks, n contained": the tests start it
/// as other users too.
final class AttackCorpus {
    private AttackCorpus() {}

    public static void main(String[] args) throws IOException, SandboxUnavailable {
        System.out.println(run(Backend.named(args[0])));
    }

    static String run(Backend backend) throws IOException, SandboxUnavailable {
        Path canary = Files.writeString(Files.createTempFile("gradus-canary-", ".txt"), Attack.CANARY);
        Path shown = Files.createTempDirectory("gradus-shown-");
        Path ours = Files.writeString(shown.resolve("ours"), "ours");
        Files.setPosixFilePermissions(shown, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(ours, PosixFilePermissions.fromString("rw-rw-rw-"));
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Sandbox sandbox = backend.create(Protection.all());
            List<Attack> attacks = Attack.all(canary, door.getLocalPort(), shown);
            StringBuilder said = new StringBuilder();
            for (Attack attack : attacks) {
                Attack.Seen seen = attack.run(sandbox);
                if (!seen.held() || !attack.contained().test(seen)) {
                    said.append(attack.name()).append(": ").append(seen).append('\n');
                }
            }
            if (!Files.readString(ours).equals("ours")) {
                said.append("a shown file was changed\n");
            }
            return said.isEmpty() ? attacks.size() + " attacks contained by " + sandbox.name() : said.toString();
        } finally {
            Files.delete(canary);
            Files.delete(ours);
            Files.delete(shown);
        }
    }
}
