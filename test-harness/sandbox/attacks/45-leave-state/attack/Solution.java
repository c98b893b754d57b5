package attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Graded twice: writes files, preferences, shared memory and keys, and looks for what the first attempt wrote. It
 * may find nothing.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String folder : List.of("/tmp", "/dev/shm", "/var/tmp", System.getProperty("user.home"), ".")) {
            Path file = Path.of(folder, "gradus-attack-state");
            Attempt.mustBeFalse("finds " + file, () -> Files.exists(file));
            Attempt.mustFail("leaves " + file, () -> Files.writeString(file, "state"));
        }
        Attempt.mustFail("leaves preferences", () -> {
            Class<?> preferences = Class.forName("java.util.prefs.Preferences");
            Object root = preferences.getMethod("userRoot").invoke(null);
            String old = (String)
                    preferences.getMethod("get", String.class, String.class).invoke(root, "gradus-attack", "");
            preferences.getMethod("put", String.class, String.class).invoke(root, "gradus-attack", "state");
            preferences.getMethod("flush").invoke(root);
            return old;
        });
        Kernel.mustFail("shmget", 29, 0x67726164, 4096, 0x3ff);
        Kernel.mustFail("add_key", 248, Kernel.text("user"), Kernel.text("gradus-attack"), Kernel.page(1), 8, -4);
    }
}
