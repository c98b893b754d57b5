package gradus.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The proof that an assignment's tests do what they promise, for exactly one content of its bundle.
///
/// `check` writes it beside the bundle when the reference earned all points, the starter none, and each mistake lost
/// its own checks and was told its own sentence. A version of an author's own assignment is published only with it.
///
/// @param assignment the id
/// @param content the hash of the bundle ([TreeHash])
/// @param seeds how many seeds the reference was graded with
/// @param mistakes how many mistakes were told
public record Gate(String assignment, String content, int seeds, int mistakes) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Writes the proof beside its bundle.
    public void write(Path bundle) throws IOException {
        Files.writeString(fileOf(bundle), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }

    /// Removes an older proof.
    public static void close(Path bundle) throws IOException {
        Files.deleteIfExists(fileOf(bundle));
    }

    /// Reads the proof of this very content, if there is one.
    public static Optional<Gate> of(Path bundle) throws IOException {
        Path file = fileOf(bundle);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Gate gate = JSON.readValue(Files.readString(file), Gate.class);
            return gate.content().equals(TreeHash.of(bundle)) ? Optional.of(gate) : Optional.empty();
        } catch (JsonProcessingException e) {
            // A damaged proof proves nothing.
            return Optional.empty();
        }
    }

    private static Path fileOf(Path bundle) {
        return bundle.resolveSibling(bundle.getFileName() + ".gate.json");
    }
}
