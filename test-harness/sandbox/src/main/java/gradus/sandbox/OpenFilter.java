package gradus.sandbox;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A compiled call filter that starting sandboxes can open, without a file that a killed grader would leave behind.
///
/// The file is deleted at once and lives on as an open descriptor of this JVM, under the path that the kernel
/// gives it.
final class OpenFilter {
    /// Keeps the descriptor open.
    private final FileInputStream open;

    private final Path path;

    private OpenFilter(FileInputStream open, Path path) {
        this.open = open;
        this.path = path;
    }

    static OpenFilter of(byte[] program) throws IOException {
        Path file = Files.createTempFile("gradus-calls-", ".bpf");
        try {
            Files.write(file, program);
            FileInputStream open = new FileInputStream(file.toFile());
            return new OpenFilter(open, descriptor(file.toRealPath()));
        } finally {
            Files.delete(file);
        }
    }

    /// The path under which another process of the same user opens the filter.
    Path path() {
        if (!open.getChannel().isOpen()) {
            throw new IllegalStateException("the call filter was closed");
        }
        return path;
    }

    private static Path descriptor(Path file) throws IOException {
        Path own = Path.of("/proc", Long.toString(ProcessHandle.current().pid()), "fd");
        List<Path> descriptors;
        try (Stream<Path> entries = Files.list(own)) {
            descriptors = entries.toList();
        }
        for (Path descriptor : descriptors) {
            if (leadsTo(file, descriptor)) {
                return descriptor;
            }
        }
        throw new IOException(own + " does not list the open call filter");
    }

    private static boolean leadsTo(Path file, Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).equals(file);
        } catch (NoSuchFileException e) {
            return false; // closed since it was listed
        }
    }
}
