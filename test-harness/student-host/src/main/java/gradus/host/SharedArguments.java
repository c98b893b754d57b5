package gradus.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// The memory in which the grader leaves the arguments of a call.
final class SharedArguments {
    private static final Path OPEN = Path.of("/proc/self/fd/8");

    private SharedArguments() {}

    /// Maps what the property `gradus.shared` promises in bytes; empty where there is nothing to see.
    static ByteBuffer map() {
        long bytes = Long.getLong("gradus.shared", 0);
        if (bytes > 0) {
            try (FileChannel memory = FileChannel.open(OPEN)) {
                if (memory.size() == bytes) {
                    return memory.map(FileChannel.MapMode.READ_ONLY, 0, bytes);
                }
            } catch (IOException e) {
                // The grader hears that there is none, and sends everything through the pipe.
            }
        }
        return ByteBuffer.allocate(0);
    }
}
