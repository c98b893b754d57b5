package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What bubblewrap says on machines that forbid it, and the words that an administrator must find in our sentence.
class AdviceTest {
    @TempDir
    private Path machine;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bwrap: No permissions to create new namespace          | kernel.unprivileged_userns_clone=1
                    bwrap: Creating new namespace failed: No space left    | user.max_user_namespaces=15000
                    bwrap: setting up uid map: Permission denied           | kernel.apparmor_restrict_unprivileged_userns=0
                    bwrap: loopback: Failed RTM_NEWADDR: not permitted     | AppArmor profile
                    bwrap: Can't mount proc on /newroot/proc               | systempaths=unconfined
                    bwrap: Unknown option --disable-userns                 | apt-get install bubblewrap
                    bwrap: something new                                   | bwrap: something new
                    jail: landlock failed with error 95                    | lsm=
                    """)
    void sentenceNamesTheCure(String said, String cure) {
        String advice = Advice.onFailedStart(new Ending.Exited(1), said + "\nmore", machine);
        assertTrue(advice.contains(cure), advice);
        assertTrue(advice.contains(said), advice);
    }

    private void setting(String name, String value) throws IOException {
        Path settings = machine.resolve("proc/sys");
        Files.createDirectories(settings.resolve("kernel"));
        Files.createDirectories(settings.resolve("user"));
        Files.writeString(settings.resolve(name), value + "\n");
    }

    private String forbidden() {
        return Advice.onFailedStart(new Ending.Exited(1), "bwrap: setting up uid map: Permission denied", machine);
    }

    @Test
    void onlyTheSwitchesThatAreSetAreNamed() throws IOException {
        setting("kernel/apparmor_restrict_unprivileged_userns", "1");
        setting("kernel/unprivileged_userns_clone", "1");
        setting("user/max_user_namespaces", "63000");
        String advice = forbidden();
        assertTrue(advice.contains("apparmor_parser"), advice);
        assertFalse(advice.contains("unprivileged_userns_clone") || advice.contains("max_user_namespaces"), advice);
    }

    @Test
    void everySwitchThatIsSetIsNamed() throws IOException {
        setting("kernel/unprivileged_userns_clone", "0");
        setting("user/max_user_namespaces", "0");
        String advice = forbidden();
        assertTrue(advice.contains("unprivileged_userns_clone=1`; where their number is 0"), advice);
    }

    @Test
    void containerIsToldHowToBeStarted() throws IOException {
        Files.createFile(machine.resolve(".dockerenv"));
        assertTrue(forbidden().contains("seccomp=unconfined"), this::forbidden);
    }

    @Test
    void switchThatIsSetCountsInAContainerToo() throws IOException {
        Files.createFile(machine.resolve(".dockerenv"));
        setting("user/max_user_namespaces", "0");
        assertTrue(forbidden().contains("user.max_user_namespaces=15000"), this::forbidden);
    }

    @Test
    void silentFailureSaysHowItEnded() {
        assertEquals(
                "the sandbox does not start: it said nothing and ended with Killed[signal=9]",
                Advice.onFailedStart(new Ending.Killed(9), "", machine));
    }
}
