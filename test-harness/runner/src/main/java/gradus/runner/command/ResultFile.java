package gradus.runner.command;

import gradus.runner.fault.PlatformFault;
import java.io.IOException;
import java.nio.file.Path;

/// Writes result files so that a reader sees the whole file or none.
final class ResultFile {
    private ResultFile() {}

    static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            java.nio.file.Files.writeString(part, text);
            java.nio.file.Files.move(part, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PlatformFault(PlatformFault.Code.STORAGE, file + " cannot be written: " + e, e);
        }
    }
}
