package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The switches that forbid ordinary users their own namespaces, and how an administrator turns each.
final class UserNamespaces {
    private static final String APPARMOR = "on Ubuntu 24.04 or later either `sysctl -w"
            + " kernel.apparmor_restrict_unprivileged_userns=0` or, for bubblewrap alone, an AppArmor profile"
            + " /etc/apparmor.d/bwrap with the line `profile bwrap /usr/bin/bwrap flags=(unconfined) { userns, }` and"
            + " `apparmor_parser -r /etc/apparmor.d/bwrap`";
    private static final String DEBIAN = "on an older Debian `sysctl -w kernel.unprivileged_userns_clone=1`";
    private static final String NUMBER = "where their number is 0 `sysctl -w user.max_user_namespaces=15000`";

    private UserNamespaces() {}

    /// The cures of all, for a machine where none can be seen to be set.
    static List<String> all() {
        return List.of(APPARMOR, DEBIAN, NUMBER);
    }

    /// The cures of those that are set on the machine below `root`.
    static List<String> set(Path root) {
        Path settings = root.resolve("proc/sys");
        List<String> cures = new ArrayList<>();
        if (says(settings.resolve("kernel/apparmor_restrict_unprivileged_userns"), "1")) {
            cures.add(APPARMOR);
        }
        if (says(settings.resolve("kernel/unprivileged_userns_clone"), "0")) {
            cures.add(DEBIAN);
        }
        if (says(settings.resolve("user/max_user_namespaces"), "0")) {
            cures.add(NUMBER);
        }
        return cures;
    }

    private static boolean says(Path setting, String value) {
        try {
            return Files.exists(setting) && Files.readString(setting).strip().equals(value);
        } catch (IOException e) {
            return false; // not ours to read: then it is among those that cannot be seen
        }
    }
}
