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
            Attempt.mustBeFalse(
                    "reads " + entry + " of the harness",
                    () -> Files.isReadable(Path.of("/proc/@harness-pid@", entry)) && !"1".equals("@harness-pid@"));
            Attempt.mustFail(
                    "opens " + entry + " of the harness",
                    () -> Files.readAllBytes(Path.of("/proc/@harness-pid@", entry)).length);
        }
        System.out.println(
                Files.readString(Path.of("/proc/1/environ")) + Files.readString(Path.of("/proc/self/environ")));
    }
}
