package attack;

import java.nio.file.Files;
import java.nio.file.Path;

/** A launcher that stays as process 1 shows the environment it was started with. The canary may not be in it. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        System.out.println("held: process 1 has " + Files.readString(Path.of("/proc/1/environ")));
        System.out.println(Files.readString(Path.of("/proc/1/cmdline")));
        Attempt.mustBeFalse(
                "process 1 is another program",
                () -> ProcessHandle.current().pid() != 1
                        && Files.readString(Path.of("/proc/1/environ")).contains("GRADUS"));
    }
}
