package attack;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes files, folders and links with names that break scripts, and one of a terabyte. There is no place to make
 * any.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String folder : List.of("/tmp", ".", "/dev/shm", "/")) {
            for (String name : List.of(
                    "gradus-attack\n",
                    "gradus-attack -rf *",
                    "gradus-attack/../../x",
                    "gradus-attack" + "d".repeat(200))) {
                Path file = Path.of(folder, name);
                Attempt.mustFail("makes a folder", () -> Files.createDirectories(file));
                Attempt.mustFail("makes a link", () -> Files.createSymbolicLink(file, Path.of("/etc/passwd")));
                Attempt.mustFail("makes a terabyte", () -> {
                    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                        sparse.setLength(1L << 40);
                    }
                    return file;
                });
            }
        }
    }
}
