package attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes to every file system in memory and asks for memory files. Nothing may be writable. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String folder : List.of("/dev/shm", "/tmp", "/run", "/dev", "/var/tmp", "/sys/fs/cgroup")) {
            Attempt.mustFail("fills " + folder, () -> Files.write(Path.of(folder, "gradus-attack"), new byte[1 << 20]));
        }
        Kernel.mustFail("memfd_create", 319, Kernel.text("gradus-attack"), 0);
        Kernel.mustFail("shared anonymous memory", 9, 0, 1 << 20, 3, 0x21, -1, 0);
    }
}
