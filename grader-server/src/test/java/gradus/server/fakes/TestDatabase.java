package gradus.server.fakes;

import gradus.server.database.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// One real PostgreSQL for all tests of this module, and a fresh database in it for each start of the application.
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final Path HOME = Path.of("target", "test-home").toAbsolutePath();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = LocalPostgres.start(HOME.resolve("pg"));
            String database = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
            create(database);
            return Map.of(
                    "quarkus.datasource.jdbc.url", postgres.url(database),
                    "quarkus.datasource.username", LocalPostgres.USER,
                    "quarkus.datasource.password", postgres.password(),
                    "gradus.home", HOME.resolve(database).toString(),
                    "gradus.dist",
                            Path.of("src", "test", "dist").toAbsolutePath().toString());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void create(String database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.url(), LocalPostgres.USER, postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database);
            statement.execute("create database " + database);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
