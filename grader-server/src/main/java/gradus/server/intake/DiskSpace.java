package gradus.server.intake;

import gradus.server.platform.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Whether the data folder has room for what is handed in.
///
/// Asked before the first byte is taken: the database, git and the blob store share the disk, and the one that
/// finds it full in the middle of its work would have to be put right by hand.
@Singleton
class DiskSpace {
    private static final int INSUFFICIENT_STORAGE = 507;

    private final Path home;
    private final long reserve;

    @Inject
    DiskSpace(@ConfigProperty(name = "gradus.home") Path home, IntakeConfig config) {
        this(home, config.reserve().asLongValue());
    }

    DiskSpace(Path home, long reserve) {
        this.home = home;
        this.reserve = reserve;
    }

    /// Refuses to take anything in while less than the reserve is free.
    void require() {
        long free = free();
        if (free < reserve) {
            throw full(
                    "only " + (free >> 20) + " MB of its disk are free, and " + (reserve >> 20) + " MB are reserved");
        }
    }

    /// What to say when the disk turned out to be full, or failed otherwise, in the middle.
    static Problem failed(IOException cause) {
        return full(String.valueOf(cause.getMessage()));
    }

    private static Problem full(String why) {
        return new Problem(
                INSUFFICIENT_STORAGE,
                "storage",
                "The server cannot store anything just now (" + why
                        + "). Nothing of this was kept: hand in again later,"
                        + " and tell your instructor, who can extend the deadline.");
    }

    private long free() {
        try {
            return Files.getFileStore(home.toAbsolutePath()).getUsableSpace();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
