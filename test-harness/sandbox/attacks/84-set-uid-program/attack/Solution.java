package attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes a set-uid program and asks for other users. New privileges must be impossible. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Attempt.mustFail(
                "makes a set-uid file",
                () -> Files.setPosixFilePermissions(
                        Files.write(Path.of("/tmp/gradus-attack"), new byte[1]),
                        PosixFilePermissions.fromString("rwsr-xr-x")));
        Attempt.mustBeFalse(
                "privileges can grow",
                () -> Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .anyMatch(line -> line.matches("NoNewPrivs:\\s+0|CapEff:.*[1-9a-f].*")));
        Kernel.mustFail("setuid", 105, 0);
        Kernel.mustFail("setresuid", 117, 0, 0, 0);
        Kernel.mustFail("chmod", 90, Kernel.text("/tmp"), 04755);
        Kernel.mustFail("capset", 126, Kernel.page(0x20080522L), Kernel.page(-1, -1));
        Kernel.mustFail("a changed securebits", 157, 28, 0, 0, 0, 0);
    }
}
