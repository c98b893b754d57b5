package gradus.runner.attack;

import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder that is gone when it is closed. Only we write into it, so walking it to remove it is safe.
record ScratchFolder(Path path) implements AutoCloseable {
    ScratchFolder() {
        this(create());
    }

    private static Path create() {
        try {
            return Files.createTempDirectory("gradus-submission-");
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, "There is no room for a submission: " + e, e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, path + " cannot be removed: " + e, e);
        }
    }
}
