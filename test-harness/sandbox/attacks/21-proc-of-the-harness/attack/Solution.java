package attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads what /proc shows of the grader and of every other process. Only this process may be visible, with an empty
 * environment.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String entry : List.of("mem", "environ", "maps", "cmdline", "fd/0", "root/etc/passwd", "cwd")) {
            Attempt.mustNotOpen(Path.of("/proc/@harness-pid@", entry));
        }
        System.out.println(Files.readString(Path.of("/proc/self/environ")));
        System.out.println(Files.readString(Path.of("/proc/1/environ")));
    }
}
