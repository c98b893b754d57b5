package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WidePipesTest {
    @Test
    void thePipesOfAProcessHoldAMegabyte() throws IOException, InterruptedException {
        Process cat = new ProcessBuilder("/bin/cat").start();
        try {
            String descriptors = "/proc/" + cat.pid() + "/fd/";
            assertEquals(WidePipes.BYTES, WidePipes.widen(descriptors + 0));
            assertEquals(WidePipes.BYTES, WidePipes.widen(descriptors + 1));
            // More than 64 KB go in though nobody reads what comes out, which the same pipes could not hold before.
            cat.getOutputStream().write(new byte[1_500_000]);
            cat.getOutputStream().close();
            assertEquals(1_500_000, cat.getInputStream().readAllBytes().length);
            assertEquals(0, cat.waitFor());
        } finally {
            cat.destroyForcibly();
        }
    }

    @Test
    void whatIsNoPipeStaysAsItIs() {
        assertTrue(WidePipes.widen("/proc/self/fd/100000") < 0);
        assertTrue(WidePipes.widen("/dev/null") < 0);
    }
}
