package gradus.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    Path home;

    @Test
    void keepsItsRowsAcrossRestartsAndAdoptsAnOrphan() throws IOException, SQLException {
        try (LocalPostgres first = LocalPostgres.start(home)) {
            assertFalse(first.adopted());
            execute(first, "create table kept as select 42 as answer");
            // A killed JVM never calls close(): to the next start the living process looks just like this.
            LocalPostgres second = LocalPostgres.start(home);
            assertTrue(second.adopted());
            assertEquals(first.url(), second.url());
        }
        try (LocalPostgres again = LocalPostgres.start(home)) {
            assertFalse(again.adopted());
            assertEquals(42, number(again, "select answer from kept"));
        }
    }

    @Test
    void asksForThePasswordThatOnlyTheOwnerCanRead() throws IOException {
        try (LocalPostgres postgres = LocalPostgres.start(home)) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))));
            assertThrows(
                    SQLException.class, () -> DriverManager.getConnection(postgres.url(), LocalPostgres.USER, "guess"));
        }
    }

    @Test
    void aStalePidFileOfAnotherProgramIsNoServer() throws IOException, SQLException {
        LocalPostgres.start(home).close();
        Files.writeString(
                home.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home.resolve("data") + "\n0\n1\n\n127.0.0.1\n");
        try (LocalPostgres postgres = LocalPostgres.start(home)) {
            assertEquals(1, number(postgres, "select 1"));
        }
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = open(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = open(postgres);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection open(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), LocalPostgres.USER, postgres.password());
    }
}
