package gradus.server.similarity;

import java.util.Optional;
import java.util.UUID;

/// Ids in addresses.
final class Ids {
    private Ids() {}

    static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
