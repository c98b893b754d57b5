package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeIT {
    /// Starts programs without holding them at all.
    private static final Sandbox OPEN_DOOR = new Sandbox() {
        @Override
        public String name() {
            return "open door";
        }

        @Override
        public SandboxedProcess start(Confinement confinement) throws SandboxUnavailable {
            try {
                SandboxedProcess process = new SandboxedProcess(
                        Spawner.start(new ProcessBuilder(confinement.command())),
                        ProcessReading.Program.ITSELF,
                        confinement.limits(),
                        Slot.none(),
                        SharedMemory.of(0));
                process.begin();
                return process;
            } catch (IOException e) {
                throw new SandboxUnavailable(e.getMessage(), e);
            }
        }
    };

    @Test
    void thisMachineHolds() {
        assertDoesNotThrow(Sandbox::probe);
    }

    @Test
    void sandboxThatHoldsNothingIsRefusedWithEveryReason() {
        String message = assertThrows(SandboxUnavailable.class, () -> Probe.check(OPEN_DOOR))
                .getMessage();
        for (String broken : List.of(
                "a file of the machine can be read",
                "the grader's environment can be read",
                "the machine's ports can be reached",
                "a file can be written",
                "another program can be started",
                "other processes can be seen",
                "the call filter is off")) {
            assertTrue(message.contains(broken), message);
        }
    }

    @Test
    void missingProgramIsNamedWithItsPackage() {
        SandboxUnavailable e =
                assertThrows(SandboxUnavailable.class, () -> Tools.find("no-such-program", "some-package"));
        assertEquals(
                "the program no-such-program is missing. Install it with: apt-get install some-package",
                e.getMessage());
    }
}
