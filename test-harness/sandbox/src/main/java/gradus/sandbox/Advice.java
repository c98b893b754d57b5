package gradus.sandbox;

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
        String said = log.lines().findFirst().orElse("it said nothing and ended with " + ending);
        if (mentions(log, NO_USER_NAMESPACES)) {
            return "Submissions cannot be run because this machine forbids user namespaces (" + said
                    + "). Allow them, as"
                    + " root, with the one that applies: on Ubuntu 24.04 or later `sysctl -w"
                    + " kernel.apparmor_restrict_unprivileged_userns=0` or an AppArmor profile for /usr/bin/bwrap with the"
                    + " rule `userns,`; on an older Debian `sysctl -w kernel.unprivileged_userns_clone=1`; where"
                    + " user.max_user_namespaces is 0, `sysctl -w user.max_user_namespaces=15000`.";
        }
        if (mentions(log, INSIDE_A_CONTAINER)) {
            return "Submissions cannot be run because this container may not make sandboxes (" + said
                    + "). Start it with"
                    + " `--security-opt seccomp=unconfined --security-opt systempaths=unconfined`.";
        }
        if (log.contains("Unknown option")) {
            return "Submissions cannot be run because bubblewrap is too old (" + said + "). Version 0.8 or later is"
                    + " needed: `apt-get install bubblewrap` on Debian 12 or later.";
        }
        return "Submissions cannot be run because the sandbox does not start: " + said;
    }

    private static boolean mentions(String log, List<String> sayings) {
        return sayings.stream().anyMatch(log::contains);
    }
}
