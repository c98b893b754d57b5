package gradus.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
    @TempDir
    private Path folder;

    private Path bundle;
    private Gate gate;

    @BeforeEach
    void aProvedBundle() throws IOException {
        bundle = Files.createDirectories(folder.resolve("bundle"));
        Files.writeString(bundle.resolve("assignment.yaml"), "id: x");
        gate = new Gate("x", TreeHash.of(bundle), 5, 12);
        gate.write(bundle);
    }

    @Test
    void theProofHoldsForItsContent() throws IOException {
        assertEquals(Optional.of(gate), Gate.of(bundle));
    }

    @Test
    void oneChangedByteIsAnotherContent() throws IOException {
        Files.writeString(bundle.resolve("assignment.yaml"), "id: y");
        assertTrue(Gate.of(bundle).isEmpty());
    }

    @Test
    void aClosedGateAndADamagedProofProveNothing() throws IOException {
        Files.writeString(folder.resolve("bundle.gate.json"), "{");
        assertTrue(Gate.of(bundle).isEmpty());
        Gate.close(bundle);
        assertTrue(Gate.of(bundle).isEmpty());
    }
}
