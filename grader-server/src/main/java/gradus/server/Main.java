package gradus.server;

import gradus.server.database.LocalPostgres;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Starts the embedded PostgreSQL unless another server is configured, then Quarkus on top of it.
///
/// `gradus.home` and `gradus.database.*` are needed before Quarkus reads its configuration, so they come from
/// system properties or environment variables only.
@QuarkusMain
public final class Main {
    private static final Logger LOG = Logger.getLogger(Main.class);

    private Main() {}

    public static void main(String... args) throws IOException {
        Optional<String> external = setting("gradus.database.url");
        if (external.isPresent()) {
            connectTo(
                    external.get(),
                    setting("gradus.database.username").orElse(LocalPostgres.USER),
                    setting("gradus.database.password").orElse(""));
            Quarkus.run(args);
        } else {
            runWithOwnDatabase(args);
        }
    }

    /// Keeps PostgreSQL up until Quarkus has ended.
    ///
    /// On SIGTERM all shutdown hooks run at once, so ours waits. Quarkus' handler only remembers the exit code: its
    /// default one exits at once, which inside a shutdown waits for our hook, which waits for Quarkus.
    private static void runWithOwnDatabase(String... args) throws IOException {
        LocalPostgres postgres = LocalPostgres.start(
                Path.of(setting("gradus.home").orElse(".gradus")).resolve("pg"));
        CountDownLatch quarkusEnded = new CountDownLatch(1);
        AtomicInteger exitCode = new AtomicInteger();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, quarkusEnded), "postgres-stop"));
        connectTo(postgres.url(), LocalPostgres.USER, postgres.password());
        try {
            Quarkus.run(null, (code, _) -> exitCode.set(code), args);
        } finally {
            quarkusEnded.countDown();
        }
        System.exit(exitCode.get());
    }

    private static void stop(LocalPostgres postgres, CountDownLatch quarkusEnded) {
        try {
            quarkusEnded.await();
            postgres.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("PostgreSQL was not stopped cleanly; the next start adopts or recovers it", e);
        }
    }

    private static void connectTo(String url, String username, String password) {
        System.setProperty("quarkus.datasource.jdbc.url", url);
        System.setProperty("quarkus.datasource.username", username);
        System.setProperty("quarkus.datasource.password", password);
    }

    private static Optional<String> setting(String key) {
        String variable = key.replace('.', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }
}
