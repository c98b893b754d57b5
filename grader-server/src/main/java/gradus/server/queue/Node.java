package gradus.server.queue;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// This server's name in leases: made up once and kept in the data folder, so that it is the same after a
/// restart.
@Singleton
public class Node {
    private final String name;

    Node(@ConfigProperty(name = "gradus.home") Path home) {
        Path file = home.resolve("node");
        try {
            if (!Files.isRegularFile(file)) {
                Files.createDirectories(home);
                Path draft = Files.createTempFile(home, "node", "");
                Files.writeString(draft, "node-" + UUID.randomUUID().toString().substring(0, 8));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            this.name = Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + home + " cannot be written", e);
        }
    }

    public String name() {
        return name;
    }
}
