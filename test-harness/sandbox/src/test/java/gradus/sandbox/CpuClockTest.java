package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CpuClockTest {
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void countsThisProcessAsTheJvmItselfDoes() {
        long before = SYSTEM.getProcessCpuTime();
        long seen = CpuClock.nanos(ProcessHandle.current().pid()).orElseThrow();
        long after = SYSTEM.getProcessCpuTime();
        long tick = Duration.ofMillis(20).toNanos();
        assertTrue(before - tick <= seen && seen <= after + tick, before + " " + seen + " " + after);
    }

    @Test
    void isEmptyForAProcessThatIsNotThere() {
        assertEquals(OptionalLong.empty(), CpuClock.nanos(Integer.MAX_VALUE >> 3));
    }
}
