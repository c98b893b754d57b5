package attack;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Shortens, lengthens, fills and maps the memory that it shares with the grader. A shorter one would end the grader
 * by a signal at its next write.
 */
public final class Solution extends Wrong {
    private static FileChannel memory() throws Exception {
        return FileChannel.open(Path.of("/proc/self/fd/8"), StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    protected void attack() throws Exception {
        Attempt.mustFail("fills the memory", () -> {
            try (FileChannel memory = memory()) {
                return memory.write(ByteBuffer.allocate(1 << 20), 0);
            }
        });
        Attempt.mustFail("maps the memory for writing", () -> {
            try (FileChannel memory = memory()) {
                return memory.map(MapMode.READ_WRITE, 0, 4096);
            }
        });
        Kernel.mustFail("shortens the memory", 77, 8, 1);
        Kernel.mustFail("lengthens the memory", 77, 8, 1L << 40);
        Kernel.mustFail("takes pages out of it", 285, 8, 3, 0, 4096);
        Kernel.mustFail("writes to the descriptor", 1, 8, Kernel.page(), 16);
        Kernel.mustFail("maps the descriptor for writing", 9, 0, 4096, 3, 1, 8, 0);
    }
}
