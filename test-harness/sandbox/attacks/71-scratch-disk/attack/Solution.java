package attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Some sandboxes leave their own root and /dev writable, in memory. All must be closed. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String folder :
                List.of("/", "/dev", "/dev/shm", "/dev/pts", "/dev/mqueue", "/proc", "/usr", "/etc", "/lib", "/job")) {
            Attempt.mustFail("writes to " + folder, () -> Files.writeString(Path.of(folder, "gradus-attack"), "x"));
            Attempt.mustFail(
                    "makes a folder in " + folder, () -> Files.createDirectory(Path.of(folder, "gradus-attack")));
        }
    }
}
