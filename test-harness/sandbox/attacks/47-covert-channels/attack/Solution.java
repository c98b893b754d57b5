package attack;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Takes locks on files that every sandbox reads and asks for the kernel's other shared objects. Each would be a
 * channel between two students; all must be denied.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Path shared = Path.of(System.getProperty("java.home"), "lib/modules");
        try (FileChannel channel = FileChannel.open(shared)) {
            Attempt.mustFail("locks a shared file", () -> Objects.requireNonNull(channel.tryLock(0, 1, true)));
        }
        long descriptor = Kernel.call(2, Kernel.text(shared.toString()), 0);
        Kernel.mustFail("flock", 73, descriptor, 1);
        Kernel.mustFail("lease", 72, descriptor, 1024, 0);
        Kernel.mustFail("socket of family vsock", 41, 40, 1, 0);
        Kernel.mustFail("key ring", 250, 1, Kernel.text("gradus-attack"));
        Kernel.mustFail("message queue", 68, 0x67726164, 0x3ff);
        Kernel.mustFail("semaphores", 64, 0x67726164, 1, 0x3ff);
        Kernel.mustFail("posix queue", 240, Kernel.text("gradus-attack"), 0x42, 0x1ff, 0);
    }
}
