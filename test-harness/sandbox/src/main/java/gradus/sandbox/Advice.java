package gradus.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Turns what the tools say when a sandbox does not start into what the administrator can do.
final class Advice {
    private static final List<String> NO_USER_NAMESPACES = List.of(
            "No permissions to cre",
            "Creating new namespace failed",
            "setting up uid map",
            "RTM_NEWADDR",
            "need to be root",
            "Failed to make / slave");

    private static final List<String> INSIDE_A_CONTAINER =
            List.of("Can't mount proc", "Can't set hostname", "pivot_root", "unshare failed");

    private Advice() {}

    static String onFailedStart(Ending ending, String log) {
        return onFailedStart(ending, log, Path.of("/"));
    }

    /// Looks below `root` for what kind of machine this is.
    static String onFailedStart(Ending ending, String log, Path root) {
        String said = log.lines().findFirst().orElse("it said nothing and ended with " + ending);
        boolean forbidden = mentions(log, NO_USER_NAMESPACES);
        List<String> set = UserNamespaces.set(root);
        if (mentions(log, INSIDE_A_CONTAINER) || (forbidden && set.isEmpty() && inContainer(root))) {
            return "this container may not make sandboxes (" + said + "). Start it with"
                    + " `--security-opt seccomp=unconfined --security-opt systempaths=unconfined`.";
        }
        if (forbidden) {
            return "this machine forbids user namespaces (" + said + "). Allow them, as root: "
                    + String.join("; ", set.isEmpty() ? UserNamespaces.all() : set) + ".";
        }
        if (log.contains("Unknown option")) {
            return "bubblewrap is too old (" + said + "). Version 0.8 or later is needed:"
                    + " `apt-get install bubblewrap` on Debian 12 or later.";
        }
        if (log.startsWith(Jail.SAYS + Landlock.MISSING + " ")) {
            return "this kernel has no landlock, or it is switched off (" + said + "). It needs Linux 5.13 or later,"
                    + " started with `landlock` in the list after `lsm=` on its command line.";
        }
        return "the sandbox does not start: " + said;
    }

    private static boolean inContainer(Path root) {
        return Files.exists(root.resolve(".dockerenv")) || Files.exists(root.resolve("run/.containerenv"));
    }

    private static boolean mentions(String log, List<String> sayings) {
        return sayings.stream().anyMatch(log::contains);
    }
}
