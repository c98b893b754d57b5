package gradus.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged server as its users start it: with its own PostgreSQL, in a process of its own.
class ServerIT {
    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path home;

    private Optional<Process> server = Optional.empty();

    private Process start(int port) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.http.port=" + port,
                        "-Dgradus.home=" + home,
                        "-Dgradus.dist=" + Path.of("src", "test", "dist").toAbsolutePath(),
                        "-Dgradus.demo=false",
                        "-Dgradus.slots=0",
                        "-jar",
                        JAR.toString()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.resolve("server.log").toFile()))
                .start();
        server = Optional.of(process);
        return process;
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        server.ifPresent(Process::destroyForcibly);
        postgres().ifPresent(ProcessHandle::destroy);
    }

    @Test
    void startsAdoptsAndStopsItsDatabase() throws IOException, InterruptedException {
        int port = freePort();
        Process first = start(port);
        awaitHealth(first, port);
        first.destroyForcibly().waitFor();
        ProcessHandle orphan = postgres().orElseThrow();

        Process second = start(port);
        awaitHealth(second, port);
        assertEquals(orphan.pid(), postgres().orElseThrow().pid(), "the orphan was adopted");

        second.destroy();
        assertTrue(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "SIGTERM ends the server");
        orphan.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        assertFalse(orphan.isAlive(), "SIGTERM ends PostgreSQL too");
    }

    private Optional<ProcessHandle> postgres() throws IOException {
        Path file = home.resolve("pg/data/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }

    private void awaitHealth(Process process, int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < deadline) {
                if (answers(client, request)) {
                    return;
                }
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
        throw new AssertionError("the server did not start:\n" + Files.readString(home.resolve("server.log")));
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
