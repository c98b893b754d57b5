package attack;

import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the decoy by its full path, by links and through /proc. It may not be seen, and neither may its folder. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String path : new String[] {
            "@secret-file@",
            "/proc/self/root@secret-file@",
            "/proc/1/root@secret-file@",
            "/proc/self/cwd/../@secret-file@",
            "/proc/@harness-pid@/root@secret-file@"
        }) {
            Attempt.mustFail("reads " + path, () -> Files.readString(Path.of(path)));
        }
        System.out.println(
                Kernel.call(257, -100, Kernel.text("@secret-file@"), 0) < 0 ? "held: openat" : "broke: openat");
    }
}
