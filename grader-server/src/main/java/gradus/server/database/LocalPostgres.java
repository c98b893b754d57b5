package gradus.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One PostgreSQL server of our own in a data folder; see the package for how it lives and dies.
public final class LocalPostgres implements AutoCloseable {
    public static final String USER = "gradus";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PORT_LINE = 3;

    private final Path data;
    private final PostgresTools tools;
    private final int port;
    private final String password;
    private final boolean adopted;

    private LocalPostgres(Path data, PostgresTools tools, int port, String password, boolean adopted) {
        this.data = data;
        this.tools = tools;
        this.port = port;
        this.password = password;
        this.adopted = adopted;
    }

    /// Starts the server whose files lie in `home`, creating or adopting it as needed.
    public static LocalPostgres start(Path home) throws IOException {
        Path folder = home.toAbsolutePath().normalize();
        Files.createDirectories(folder);
        PostgresTools tools = new PostgresTools(PostgresFiles.unpack(folder), folder);
        Path data = folder.resolve("data");
        Path secret = folder.resolve("password");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(tools, data, secret);
        }
        OptionalInt orphan = portOfLivingServer(data);
        int port = orphan.isPresent() ? orphan.getAsInt() : launch(tools, data, folder.resolve("postgres.log"));
        String password = Files.readString(secret).strip();
        return new LocalPostgres(data, tools, port, password, orphan.isPresent());
    }

    public String url() {
        return url("postgres");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    /// Says whether the server process was already there, left behind by a killed JVM.
    public boolean adopted() {
        return adopted;
    }

    @Override
    public void close() throws IOException {
        tools.run(Duration.ofSeconds(30), "pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
    }

    private static void initialise(PostgresTools tools, Path data, Path secret) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        tools.run(
                PATIENCE,
                "initdb",
                "--pgdata=" + data,
                "--username=" + USER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
    }

    private static int launch(PostgresTools tools, Path data, Path log) throws IOException {
        int port = freePort();
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + " -c shared_buffers=64MB -c max_connections=60";
        tools.run(
                PATIENCE,
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                "60",
                "-o",
                options,
                "start");
        return port;
    }

    /// Reads `postmaster.pid`, and clears it away when its process number now belongs to nobody or to another
    /// program.
    ///
    /// PostgreSQL itself would refuse to start beside a living process of that number, whatever it is.
    private static OptionalInt portOfLivingServer(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return OptionalInt.empty();
        }
        List<String> lines = Files.readAllLines(file);
        Optional<ProcessHandle> process =
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (process.isPresent() && runs(process.get(), "postgres") && lines.size() > PORT_LINE) {
            return OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()));
        }
        Files.delete(file);
        return OptionalInt.empty();
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/" + program))
                .isPresent();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
