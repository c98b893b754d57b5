package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every attack on every backend that can be had here: as whoever runs the tests, and as an ordinary user.
class ContainmentIT {
    private static final int ATTACKS = 11;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static String allContainedBy(Backend backend) {
        return ATTACKS + " attacks contained by " + backend.word();
    }

    static Stream<Backend> ours() throws IOException {
        return OtherUser.weAreRoot() ? Stream.of(Backend.values()) : Stream.of(Backend.BUBBLEWRAP, Backend.JAIL);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void attacksAreContained(Backend backend) throws IOException, SandboxUnavailable {
        assertEquals(Attack.CANARY, System.getenv("GRADUS_CANARY"), "the canary must be there to be hidden");
        assertEquals(allContainedBy(backend), AttackCorpus.run(backend));
    }

    @ParameterizedTest
    @EnumSource(names = {"BUBBLEWRAP", "JAIL"})
    void ordinaryUserHoldsTheSame(Backend backend) throws IOException, InterruptedException {
        assertEquals(allContainedBy(backend), OtherUser.ordinary(AttackCorpus.class, backend.word()));
    }

    @Test
    void nextBackendHoldsWhereUserNamespacesAreForbidden() throws IOException, InterruptedException {
        if (OtherUser.weAreRoot()) {
            assertEquals("bubblewrap-no-userns", OtherUser.rootWithoutUserNamespaces(Chosen.class));
            assertEquals("jail", OtherUser.ordinaryWithoutUserNamespaces(Chosen.class));
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void sharedMemoryIsSeenInside(Backend backend) throws IOException, SandboxUnavailable {
        Limits limits = new Limits(MINUTE, MINUTE, 300L << 20, 3L << 30, 1 << 20, 64);
        Confinement usual = Attack.confinement(limits, "shared", List.of());
        Confinement sharing = new Confinement(usual.command(), usual.readOnly(), usual.environment(), limits, 1 << 20);
        try (SandboxedProcess process = backend.create(Protection.all()).start(sharing)) {
            process.shared().put(0, (byte) 7);
            assertEquals(7, process.output().read());
            assertEquals((1 << 20) - 1 + "done\n".length(), process.output().readAllBytes().length);
        }
    }

    @Test
    void onlyTheChosenBackendIsTried() {
        assertEquals("jail", Chosen.with("jail"));
        assertTrue(Chosen.with("chroot").contains("must be one of bubblewrap, bubblewrap-no-userns, jail"));
    }

    /// Prints the backend that is chosen, or why none is.
    static final class Chosen {
        private Chosen() {}

        public static void main(String[] args) {
            try {
                System.out.println(Sandbox.probe().name());
            } catch (SandboxUnavailable e) {
                System.out.println(e.getMessage());
            }
        }

        static String with(String setting) {
            System.setProperty("gradus.sandbox", setting);
            try {
                return Sandbox.probe().name();
            } catch (SandboxUnavailable e) {
                return String.valueOf(e.getMessage());
            } finally {
                System.clearProperty("gradus.sandbox");
            }
        }
    }
}
