package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTest {
    @Test
    void slotsAreUniqueWhileTheyAreTaken() throws SandboxUnavailable {
        Identity.Slots slots = new Identity.Slots(new BitSet());
        int first = slots.acquire();
        int second = slots.acquire();
        assertEquals(List.of(64010, 64011), List.of(first, second));
        slots.release(first);
        assertEquals(first, slots.acquire());
    }

    @Test
    void slotsAreNotEndless() {
        BitSet taken = new BitSet();
        taken.set(0, Identity.Slots.COUNT);
        SandboxUnavailable e = assertThrows(SandboxUnavailable.class, () -> new Identity.Slots(taken).acquire());
        assertTrue(e.getMessage().contains("More than 1000 sandboxes"));
    }
}
