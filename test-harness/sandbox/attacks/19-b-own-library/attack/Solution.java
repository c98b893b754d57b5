package attack;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * With libtorch native access is open, but no file can be written from which a library could be loaded, and no
 * memory file either.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Path library = Path.of("/tmp/gradus-attack.so");
        Attempt.mustFail("writes a library", () -> Files.write(library, new byte[] {0x7f, 'E', 'L', 'F'}));
        Attempt.mustFail("loads it", () -> {
            System.load(library.toString());
            return "loaded";
        });
        Kernel.mustFail("memfd_create", 319, Kernel.text("gradus-attack"), 0);
        Kernel.mustFail("memfd_secret", 447, 0);
    }
}
