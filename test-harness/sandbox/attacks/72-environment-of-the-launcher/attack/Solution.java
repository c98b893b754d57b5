package attack;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A launcher that stays as process 1 shows the environment it was started with. Neither it nor any other process may
 * show that of the grader.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String process : new String[] {"1", "self", "@harness-pid@"}) {
            Attempt.mustBeFalse("process " + process + " shows the environment of the grader", () -> {
                String environment = Files.readString(Path.of("/proc", process, "environ"));
                System.out.println(environment + Files.readString(Path.of("/proc", process, "cmdline")));
                return environment.contains("GRADUS");
            });
        }
    }
}
