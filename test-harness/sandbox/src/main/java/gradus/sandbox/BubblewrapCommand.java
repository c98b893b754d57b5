package gradus.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of one bubblewrap sandbox. Order matters: later mounts lie on earlier ones, and the root is closed
/// last.
record BubblewrapCommand(Tools tools, Confinement confinement, Stage stage) {
    /// Processor seconds that the kernel allows beyond the limit, for the time before the clock starts; the watcher is
    /// exact, this is what remains should it fail.
    private static final long CPU_ALLOWANCE_SECONDS = 60;

    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(tools.bwrap().toString());
        words.addAll(namespaces());
        words.addAll(SystemFolders.arguments());
        readOnly(words, tools.prlimit());
        confinement.readOnly().forEach(path -> readOnly(words, path));
        words.addAll(closedFileSystem());
        words.addAll(List.of("--seccomp", "9", "--clearenv"));
        confinement.environment().forEach((name, value) -> words.addAll(List.of("--setenv", name, value)));
        words.add("--");
        words.addAll(limits());
        words.addAll(confinement.command());
        return words;
    }

    private static List<String> namespaces() {
        return List.of(
                "--unshare-user",
                "--disable-userns",
                "--unshare-pid",
                "--unshare-net",
                "--unshare-ipc",
                "--unshare-uts",
                "--unshare-cgroup-try",
                // The program itself is process 1, so nothing of the sandbox is left to look at, and its end is the end
                // of every process in its namespace.
                "--as-pid-1",
                "--die-with-parent",
                // No controlling terminal to push characters into.
                "--new-session",
                "--cap-drop",
                "ALL",
                "--hostname",
                "sandbox",
                "--uid",
                "1000",
                "--gid",
                "1000");
    }

    private void readOnly(List<String> words, Path path) {
        words.addAll(List.of("--ro-bind", stage.source(path).toString(), path.toString()));
    }

    /// bubblewrap's root and /dev are memory that anybody inside could fill: both end read-only.
    private static List<String> closedFileSystem() {
        return List.of(
                "--proc",
                "/proc",
                "--dev",
                "/dev",
                "--remount-ro",
                "/dev",
                "--dir",
                "/tmp",
                "--remount-ro",
                "/",
                "--chdir",
                "/tmp");
    }

    /// Limits are set inside: only there does the number of processes count this sandbox alone.
    private List<String> limits() {
        Limits limits = confinement.limits();
        long cpuSeconds = limits.cpu().toSeconds() + CPU_ALLOWANCE_SECONDS;
        return List.of(
                tools.prlimit().toString(),
                "--nproc=" + limits.threads(),
                "--as=" + limits.addressSpaceBytes(),
                "--cpu=" + cpuSeconds,
                "--fsize=0",
                "--core=0",
                "--nofile=256",
                "--stack=8388608",
                "--memlock=65536",
                "--msgqueue=0",
                "--sigpending=256",
                "--rtprio=0",
                "--nice=0",
                "--");
    }
}
