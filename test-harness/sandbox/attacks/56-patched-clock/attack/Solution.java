package attack;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * A correct but slow solution that sets clocks. Time is measured on the other side: the check of speed must fail
 * and nothing else.
 */
public final class Solution extends Correct {
    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        if (config.steps() == 3000) {
            Kernel.mustFail("clock_settime", 227, 0, Kernel.page(0, 0));
            Kernel.mustFail("settimeofday", 164, Kernel.page(0, 0), 0);
            Kernel.mustFail("adjtimex", 159, Kernel.page());
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long until = threads.getCurrentThreadCpuTime() + 1_500_000_000L;
            while (threads.getCurrentThreadCpuTime() < until) {
                Thread.onSpinWait();
            }
        }
        return super.fit(train, validation, config, w0);
    }
}
