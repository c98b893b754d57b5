package attack;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * Asks the diagnostic bean and the flight recorder for dumps. There is nowhere to write them, and only its own
 * heap to see.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        Attempt.mustFail("dumps the heap", () -> {
            ManagementFactory.getPlatformMXBean(com.sun.management.HotSpotDiagnosticMXBean.class)
                    .dumpHeap("/tmp/gradus-attack.hprof", true);
            return "dumped";
        });
        Attempt.mustFail("records", () -> {
            Class<?> recording = Class.forName("jdk.jfr.Recording");
            Object running = recording.getConstructor().newInstance();
            recording.getMethod("dump", Path.class).invoke(running, Path.of("/tmp/gradus-attack.jfr"));
            return "recorded";
        });
    }
}
