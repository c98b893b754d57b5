package gradus.server.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs `initdb` and `pg_ctl`, which end by themselves; what they print is kept in `tool.log`.
final class PostgresTools {
    private final Path bin;
    private final Path log;
    private final List<String> prefix;

    PostgresTools(Path bin, Path home) {
        this.bin = bin;
        this.log = home.resolve("tool.log");
        // PostgreSQL refuses uid 0; in a fresh user namespace the same process is nobody.
        this.prefix = "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
    }

    void run(Duration limit, String tool, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(tool).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(tool + " did not end within " + limit.toSeconds() + " s: " + said());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + tool, e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(tool + " failed (exit code " + process.exitValue() + "): " + said());
        }
    }

    private String said() throws IOException {
        return Files.readString(log).strip();
    }
}
