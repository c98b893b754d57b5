package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What bubblewrap says on machines that forbid it, and the words that an administrator must find in our sentence.
class AdviceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bwrap: No permissions to create new namespace          | kernel.unprivileged_userns_clone=1
                    bwrap: Creating new namespace failed: No space left    | user.max_user_namespaces=15000
                    bwrap: setting up uid map: Permission denied           | kernel.apparmor_restrict_unprivileged_userns=0
                    bwrap: loopback: Failed RTM_NEWADDR: not permitted     | AppArmor profile
                    bwrap: Can't mount proc on /newroot/proc               | systempaths=unconfined
                    bwrap: Unknown option --disable-userns                 | apt-get install bubblewrap
                    bwrap: something new                                   | bwrap: something new
                    """)
    void sentenceNamesTheCure(String said, String cure) {
        String advice = Advice.onFailedStart(new Ending.Exited(1), said + "\nmore");
        assertTrue(advice.contains(cure), advice);
        assertTrue(advice.contains(said), advice);
    }

    @Test
    void silentFailureSaysHowItEnded() {
        assertEquals(
                "Submissions cannot be run because the sandbox does not start: it said nothing and ended with"
                        + " Killed[signal=9]",
                Advice.onFailedStart(new Ending.Killed(9), ""));
    }
}
