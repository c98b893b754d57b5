package attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Empty files cost inodes, which no size limit counts. Not one may be made. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String folder : List.of("/tmp", "/dev/shm", "/dev", ".")) {
            Attempt.mustFail("makes files in " + folder, () -> {
                for (int i = 0; i < 300_000; i++) {
                    Files.createFile(Path.of(folder, "gradus-attack-" + i));
                }
                return folder;
            });
        }
    }
}
