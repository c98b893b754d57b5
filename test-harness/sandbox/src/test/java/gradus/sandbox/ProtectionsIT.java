package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Takes one protection away at a time: the attempt named beside it then succeeds, which with all of them fails. So
/// each is needed, and the self-check would notice its loss.
class ProtectionsIT {
    /// A protection, the backend it is taken from, the attempt that it holds, and whether only root's sandboxes
    /// have it.
    record Loss(Protection protection, Backend backend, String attempt, boolean root) {
        Loss(Protection protection, Backend backend, String attempt) {
            this(protection, backend, attempt, false);
        }

        String removed() throws SandboxUnavailable {
            Set<Protection> left = Protection.all();
            left.remove(protection);
            return report(backend, left);
        }

        @Override
        public String toString() {
            return protection + " of " + backend.word();
        }
    }

    private static final List<Loss> LOSSES = List.of(
            new Loss(Protection.NETWORK_NAMESPACE, Backend.BUBBLEWRAP, "the machine's connections can be seen"),
            new Loss(Protection.PROCESS_NAMESPACE, Backend.BUBBLEWRAP_NO_USERNS, "other processes can be seen", true),
            new Loss(Protection.CHOSEN_FILES, Backend.BUBBLEWRAP, "the machine's users can be read"),
            new Loss(Protection.READ_ONLY_FILES, Backend.BUBBLEWRAP, "a file can be left where others read"),
            new Loss(Protection.READ_ONLY_ROOT, Backend.BUBBLEWRAP, "a file can be written"),
            new Loss(Protection.READ_ONLY_DEVICES, Backend.BUBBLEWRAP, "a file can be written"),
            new Loss(Protection.EMPTY_ENVIRONMENT, Backend.BUBBLEWRAP, "the grader's environment can be read"),
            new Loss(Protection.OWN_USER, Backend.BUBBLEWRAP, "files of root can be read", true),
            new Loss(Protection.ADDRESS_SPACE, Backend.BUBBLEWRAP, "addresses can be reserved without limit"),
            new Loss(Protection.DESCRIPTORS, Backend.BUBBLEWRAP, "files can be opened without limit"),
            new Loss(Protection.CALL_FILTER, Backend.BUBBLEWRAP, "key rings can be reached"),
            new Loss(Protection.NO_SOCKETS, Backend.BUBBLEWRAP, "a kernel socket can be made"),
            new Loss(Protection.NO_PROCESSES, Backend.BUBBLEWRAP, "another program can be started"),
            new Loss(Protection.NO_HIDDEN_PROCESSES, Backend.BUBBLEWRAP, "processes can be made unseen by the filter"),
            new Loss(Protection.NO_MEMORY_FILES, Backend.BUBBLEWRAP, "a file can be made in memory"),
            new Loss(Protection.NO_SHARED_MEMORY, Backend.BUBBLEWRAP, "memory can be shared outside the limit"),
            new Loss(Protection.NO_SEGMENTS, Backend.BUBBLEWRAP, "a shared memory segment can be made"),
            new Loss(Protection.NO_LOCKS, Backend.BUBBLEWRAP, "a lock can be left"));

    static Stream<Loss> losses() throws IOException {
        boolean root = OtherUser.weAreRoot();
        return LOSSES.stream().filter(loss -> root || !loss.root());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void withoutItAnAttemptSucceeds(Loss loss) throws SandboxUnavailable {
        String removed = loss.removed();
        assertTrue(removed.contains(loss.attempt()), removed);
    }

    /// What the jail holds against processes of the same user is seen by an ordinary user alone.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LANDLOCK | the machine's users can be read",
                "SIGNALS_TO_ITSELF | the grader can be signalled",
                "NO_FOREIGN_LIMITS | the grader's limits can be read",
                "NO_SOCKETS | a Unix socket can be made"
            })
    void withoutItAnAttemptOnTheJailSucceeds(String protection, String attempt)
            throws IOException, InterruptedException {
        String removed = OtherUser.ordinary(Without.class, "jail", protection);
        assertTrue(removed.contains(attempt), removed);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUBBLEWRAP", "JAIL"})
    void withAllOfThemEveryAttemptFails(Backend backend) throws SandboxUnavailable {
        assertEquals("[]", report(backend, Protection.all()));
    }

    /// What succeeds on a backend with these protections.
    private static String report(Backend backend, Set<Protection> protections) throws SandboxUnavailable {
        return switch (Probe.attempt(backend.create(protections))) {
            case BackendReport.State.Holds _ -> "[]";
            case BackendReport.State.Leaks leaks -> leaks.broken().toString();
            case BackendReport.State.Unavailable(String reason) -> reason;
        };
    }

    /// Prints what succeeds on a backend without one protection.
    static final class Without {
        private Without() {}

        public static void main(String[] args) throws SandboxUnavailable {
            System.out.println(new Loss(Protection.valueOf(args[1]), Backend.named(args[0]), "").removed());
        }
    }
}
