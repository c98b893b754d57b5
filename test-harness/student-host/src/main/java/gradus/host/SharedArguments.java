package gradus.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/// The memory in which the grader leaves the arguments of a call.
final class SharedArguments {
    private SharedArguments() {}

    /// Maps what the property `gradus.shared` names; empty where there is nothing to see.
    static ByteBuffer map() {
        return Optional.ofNullable(System.getProperty("gradus.shared"))
                .map(Path::of)
                .map(SharedArguments::map)
                .orElseGet(() -> ByteBuffer.allocate(0));
    }

    private static ByteBuffer map(Path path) {
        try (FileChannel memory = FileChannel.open(path)) {
            return memory.map(FileChannel.MapMode.READ_ONLY, 0, memory.size());
        } catch (IOException e) {
            // The grader hears that there is none, and sends everything through the pipe.
            return ByteBuffer.allocate(0);
        }
    }
}
