package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/// Checks, before anything starts, that what a sandbox is to read is there and can be read by whom it runs as.
final class Reach {
    private Reach() {}

    static void byOurselves(List<Path> paths) throws SandboxUnavailable {
        for (Path path : paths) {
            present(path);
            if (!Files.isReadable(path)) {
                throw new SandboxUnavailable(
                        path + " cannot be read by the user who runs the grader. Run: chmod a+rX " + path);
            }
        }
    }

    /// Root runs each sandbox as a user who owns nothing. Closed folders on the way are the [Stage]'s business;
    /// what is to be read must be open to others.
    static void byOthers(List<Path> paths) throws SandboxUnavailable {
        for (Path path : paths) {
            present(path);
            if (!permissions(path).contains(PosixFilePermission.OTHERS_READ)) {
                throw new SandboxUnavailable(path + " is not readable by other users, so a sandbox cannot read it."
                        + " Run: chmod -R o+rX " + path);
            }
        }
    }

    /// The same where root cannot show what lies in closed folders.
    static void byOthersWithoutStage(List<Path> paths) throws SandboxUnavailable {
        byOthers(paths);
        for (Path path : paths) {
            Path closed = Stage.closedFolder(path);
            if (!closed.equals(path)) {
                throw new SandboxUnavailable(closed + " is closed to other users, so a sandbox cannot reach " + path
                        + ". Run: chmod o+x " + closed);
            }
        }
    }

    private static void present(Path path) throws SandboxUnavailable {
        if (!path.isAbsolute() || !Files.exists(path)) {
            throw new SandboxUnavailable(path + " is to be readable in the sandbox, but "
                    + (path.isAbsolute() ? "it does not exist." : "its path is not absolute."));
        }
    }

    static Set<PosixFilePermission> permissions(Path path) throws SandboxUnavailable {
        try {
            return Files.getPosixFilePermissions(path);
        } catch (IOException e) {
            throw new SandboxUnavailable(path + " cannot be looked at: " + e.getMessage(), e);
        }
    }
}
