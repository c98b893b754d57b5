package gradus.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a main class of the tests in a grader of its own: as an ordinary user, or where user namespaces are
/// forbidden.
final class OtherUser {
    private static final List<String> ORDINARY =
            List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    private static final String FORBID = "echo 0 > /proc/sys/user/max_user_namespaces && exec \"$@\"";

    private OtherUser() {}

    static boolean weAreRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    /// As an ordinary user, which we may be already.
    static String ordinary(Class<?> main, String... arguments) throws IOException, InterruptedException {
        return run(weAreRoot() ? ORDINARY : List.of(), main, arguments);
    }

    /// As root where user namespaces are forbidden.
    static String rootWithoutUserNamespaces(Class<?> main) throws IOException, InterruptedException {
        return withoutUserNamespaces(List.of(), main);
    }

    static String ordinaryWithoutUserNamespaces(Class<?> main) throws IOException, InterruptedException {
        return withoutUserNamespaces(ORDINARY, main);
    }

    /// In a user namespace where nobody may make another, as the kernel is set on a machine that forbids them.
    /// Its root may do inside what root may, and the machine's own setting is not touched.
    private static String withoutUserNamespaces(List<String> becoming, Class<?> main)
            throws IOException, InterruptedException {
        Process holder =
                new ProcessBuilder("/usr/bin/unshare", "--user", "--", "/bin/sh", "-c", "echo made; read end").start();
        try {
            holder.getInputStream().read();
            Path process = Path.of("/proc", Long.toString(holder.pid()));
            Files.writeString(process.resolve("uid_map"), "0 0 70000");
            Files.writeString(process.resolve("gid_map"), "0 0 70000");
            List<String> words = new ArrayList<>(List.of(
                    "/usr/bin/nsenter",
                    "--user",
                    "--target",
                    Long.toString(holder.pid()),
                    "--setuid",
                    "0",
                    "--setgid"));
            words.addAll(List.of("0", "--", "/bin/sh", "-c", FORBID, "sh"));
            words.addAll(becoming);
            return run(words, main);
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    /// Everything that it said, without the last line's end.
    private static String run(List<String> becoming, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(becoming);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java")
                        .toRealPath()
                        .toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Attack.classPath(),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }
}
