package attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes files that hurt whoever reads them later. There is no folder that it shares with the grader, so none may
 * be made.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String folder : List.of(".", "/tmp", "/dev/shm")) {
            Path trap = Path.of(folder, "gradus-attack-trap");
            Attempt.mustFail("links to a system file", () -> Files.createSymbolicLink(trap, Path.of("/etc/shadow")));
            Attempt.mustFail(
                    "links hard", () -> Files.createLink(trap, Path.of(System.getProperty("java.home"), "release")));
            Kernel.mustFail("makes a pipe", 133, Kernel.text(trap.toString()), 010666, 0);
            Kernel.mustFail("makes a device", 133, Kernel.text(trap.toString()), 020666, 0x103);
            Kernel.mustFail("makes a sparse file", 76, Kernel.text(trap.toString()), 1L << 40);
        }
    }
}
