package gradus.runner.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IdleMemoryTest {
    private static final long MB = 1 << 20;

    @Test
    void idleProcessesTogetherTakeAQuarter() {
        assertTrue(IdleMemory.has(350 * MB, 650 * MB, 1024 * MB, 1000 * MB, 4000 * MB));
        assertFalse(IdleMemory.has(350 * MB, 651 * MB, 1024 * MB, 1000 * MB, 4000 * MB));
    }

    @Test
    void theFirstFitsIntoASmallMachine() {
        assertTrue(IdleMemory.has(350 * MB, 0, 512 * MB, 256 * MB, 4000 * MB));
    }

    @Test
    void anAttemptAtItsLimitStillFitsBeside() {
        assertTrue(IdleMemory.has(350 * MB, 0, 1024 * MB, 1000 * MB, 1374 * MB));
        assertFalse(IdleMemory.has(350 * MB, 0, 1024 * MB, 1000 * MB, 1373 * MB));
    }

    @Test
    void readsWhatTheKernelCanSpare() {
        assertEquals(
                19_000_000L << 10,
                IdleMemory.spare("MemTotal:       24000000 kB\nMemFree: 1 kB\nMemAvailable:   19000000 kB\n"));
        assertEquals(Long.MAX_VALUE, IdleMemory.spare("MemTotal:       24000000 kB\n"));
    }
}
