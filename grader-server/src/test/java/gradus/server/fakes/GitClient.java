package gradus.server.fakes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The real git program in a folder of its own, with no settings but ours.
public final class GitClient {
    /// What git said, on both channels, and how it ended.
    public record Said(int exit, String text) {}

    private final Path home;
    private final Path folder;

    private GitClient(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /// Clones a repository into a new folder; fails when git does.
    public static GitClient clone(Path home, String url) throws IOException, InterruptedException {
        GitClient git = new GitClient(home, home.resolve("work"));
        Said said = new GitClient(home, home).git("clone", url, "work");
        if (said.exit() != 0) {
            throw new IOException(said.text());
        }
        git.git("config", "user.name", "A Student");
        git.git("config", "user.email", "student@example.org");
        return git;
    }

    public static Said tryClone(Path home, String url) throws IOException, InterruptedException {
        return new GitClient(home, home).git("clone", url, "work");
    }

    public Path folder() {
        return folder;
    }

    public GitClient write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
        return this;
    }

    /// Commits everything in the folder.
    public GitClient commit(String message) throws IOException, InterruptedException {
        git("add", "--all", "--force");
        git("commit", "--quiet", "--allow-empty", "--message", message);
        return this;
    }

    public Said push(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("push"));
        all.addAll(List.of(arguments));
        return git(all.toArray(String[]::new));
    }

    public Said git(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("git did not end: " + text);
        }
        return new Said(process.exitValue(), text);
    }

    /// Starts git and leaves it running.
    public Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.version=2"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("GIT_TERMINAL_PROMPT", "0", "GIT_CONFIG_NOSYSTEM", "1", "LC_ALL", "C"));
        builder.environment().put("HOME", home.toString());
        return builder.start();
    }
}
