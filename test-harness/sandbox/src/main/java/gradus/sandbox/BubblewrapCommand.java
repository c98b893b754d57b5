package gradus.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The command line of one bubblewrap sandbox. Order matters: later mounts lie on earlier ones, and the root is
/// closed last.
///
/// @param inside the user number that root takes on inside, where there is no user namespace; else it is inherited
record BubblewrapCommand(
        Tools tools, Confinement confinement, Stage stage, UserNumber inside, Set<Protection> protections) {
    BubblewrapCommand {
        protections = Set.copyOf(protections);
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(tools.bwrap().toString());
        words.addAll(namespaces());
        words.addAll(user());
        words.addAll(files());
        words.addAll(closedFileSystem());
        words.addAll(with(Protection.CALL_FILTER, "--seccomp", "9"));
        words.addAll(with(Protection.EMPTY_ENVIRONMENT, "--clearenv"));
        confinement.environment().forEach((name, value) -> words.addAll(List.of("--setenv", name, value)));
        words.add("--");
        words.addAll(handover());
        words.addAll(limits());
        words.addAll(confinement.command());
        return words;
    }

    private List<String> with(Protection protection, String... words) {
        return protections.contains(protection) ? List.of(words) : List.of();
    }

    private List<String> namespaces() {
        List<String> words = new ArrayList<>();
        // The program itself is process 1, so nothing of the sandbox is left to look at, and its end is the end of
        // every
        // process in its namespace.
        words.addAll(with(Protection.PROCESS_NAMESPACE, "--unshare-pid", "--as-pid-1"));
        words.addAll(with(Protection.NETWORK_NAMESPACE, "--unshare-net"));
        words.addAll(with(Protection.IPC_NAMESPACE, "--unshare-ipc"));
        words.addAll(with(Protection.HOST_NAMESPACE, "--unshare-uts", "--hostname", "sandbox"));
        words.addAll(with(Protection.DEATH_WITH_THE_GRADER, "--die-with-parent"));
        // No controlling terminal to push characters into.
        words.addAll(List.of("--unshare-cgroup-try", "--new-session", "--cap-drop", "ALL"));
        return words;
    }

    /// Without a user namespace the sandbox is built by root, who keeps just what it takes to become somebody else.
    private List<String> user() {
        return inside instanceof UserNumber.Inherited
                ? List.of("--unshare-user", "--disable-userns", "--uid", "1000", "--gid", "1000")
                : List.of("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP");
    }

    private List<String> files() {
        if (!protections.contains(Protection.CHOSEN_FILES)) {
            return List.of("--ro-bind", "/", "/");
        }
        List<String> words = new ArrayList<>();
        if (inside instanceof UserNumber.Own) {
            words.addAll(passableParents());
        }
        words.addAll(SystemFolders.arguments());
        words.addAll(
                List.of("--ro-bind", tools.prlimit().toString(), tools.prlimit().toString()));
        if (inside instanceof UserNumber.Own) {
            words.addAll(List.of(
                    "--ro-bind", tools.setpriv().toString(), tools.setpriv().toString()));
        }
        String bind = protections.contains(Protection.READ_ONLY_FILES) ? "--ro-bind" : "--bind";
        confinement
                .readOnly()
                .forEach(path -> words.addAll(List.of(bind, stage.source(path).toString(), path.toString())));
        return words;
    }

    /// What root's bubblewrap makes on the way to a mount is closed to others, and so to whom the program becomes.
    private List<String> passableParents() {
        TreeSet<Path> parents = new TreeSet<>(List.of(Path.of("/tmp")));
        List<Path> paths = new ArrayList<>(confinement.readOnly());
        paths.addAll(SystemFolders.real());
        paths.add(tools.prlimit());
        paths.add(tools.setpriv());
        for (Path path : paths) {
            for (Path parent = path.getParent(); parent != null && parent.getNameCount() > 0; ) {
                parents.add(parent);
                parent = parent.getParent();
            }
        }
        List<String> words = new ArrayList<>();
        parents.stream()
                .filter(parent -> paths.stream().noneMatch(parent::startsWith))
                .forEach(parent -> words.addAll(List.of("--perms", "0755", "--dir", parent.toString())));
        return words;
    }

    /// bubblewrap's root and /dev are memory that anybody inside could fill: both end read-only.
    private List<String> closedFileSystem() {
        List<String> words = new ArrayList<>(List.of("--proc", "/proc", "--dev", "/dev"));
        words.addAll(with(Protection.READ_ONLY_DEVICES, "--remount-ro", "/dev"));
        words.addAll(List.of("--dir", "/tmp"));
        words.addAll(with(Protection.READ_ONLY_ROOT, "--remount-ro", "/"));
        words.addAll(List.of("--chdir", "/tmp"));
        return words;
    }

    /// Becomes the sandbox's own user for good. Changing the user takes the order to die with the parent back.
    private List<String> handover() {
        List<String> giving = new ArrayList<>(
                List.of("--no-new-privs", "--inh-caps=-all", "--ambient-caps=-all", "--bounding-set=-all"));
        giving.addAll(with(Protection.DEATH_WITH_THE_GRADER, "--pdeathsig=KILL"));
        return inside.becoming(tools.setpriv(), giving);
    }

    /// Limits are set inside: only there does the number of processes count this sandbox alone.
    private List<String> limits() {
        Limits limits = confinement.limits();
        List<String> words = new ArrayList<>(List.of(
                tools.prlimit().toString(),
                "--cpu=" + limits.kernelCpuSeconds(),
                "--fsize=0",
                "--core=0",
                "--stack=8388608",
                "--memlock=65536",
                "--msgqueue=0",
                "--sigpending=256",
                "--rtprio=0",
                "--nice=0"));
        words.addAll(with(Protection.THREADS, "--nproc=" + limits.threads()));
        words.addAll(with(Protection.ADDRESS_SPACE, "--as=" + limits.addressSpaceBytes()));
        words.addAll(with(Protection.DESCRIPTORS, "--nofile=256"));
        words.add("--");
        return words;
    }
}
