package gradus.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a main class of the tests in a grader of its own: as an ordinary user, or where user namespaces are forbidden.
final class OtherUser {
    private static final List<String> ORDINARY =
            List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

    /// A user namespace in which nobody may make another: as the kernel is set on a machine that forbids them. Root of
    /// the namespace may do inside what root may, and the machine's own setting is not touched.
    private static final List<String> FORBIDDING = List.of(
            "/usr/bin/unshare",
            "--user",
            "--map-users=0,0,70000",
            "--map-groups=0,0,70000",
            "--setuid=0",
            "--setgid=0",
            "--",
            "/bin/sh",
            "-c",
            "echo 0 > /proc/sys/user/max_user_namespaces && exec \"$@\"",
            "sh");

    private OtherUser() {}

    static boolean weAreRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    /// As an ordinary user, which we may be already.
    static String ordinary(Class<?> main, String... arguments) throws IOException, InterruptedException {
        return run(weAreRoot() ? ORDINARY : List.of(), main, arguments);
    }

    static String rootWithoutUserNamespaces(Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        return run(FORBIDDING, main, arguments);
    }

    static String ordinaryWithoutUserNamespaces(Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(FORBIDDING);
        words.addAll(ORDINARY);
        return run(words, main, arguments);
    }

    /// Everything that it said, without the last line's end.
    private static String run(List<String> becoming, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(becoming);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toRealPath().toString(),
                "-XX:TieredStopAtLevel=1",
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
