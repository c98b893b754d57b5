package attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes and pre-creates result files, then exits. No path is writable, and the exit must count as an error. */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String name : List.of("result.json", "evidence.json", "TEST-result.xml", "score")) {
            for (String folder : List.of(".", "/tmp", "/", "/dev/shm", System.getProperty("user.home"))) {
                Path file = Path.of(folder, "gradus-attack-" + name);
                Attempt.mustFail("writes " + file, () -> Files.writeString(file, "{\"score\": 100}"));
            }
        }
        System.exit(0);
    }
}
