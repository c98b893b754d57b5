package attack;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Process 1 of a namespace may ignore the signal that says its processor time is over. The limit must hold
 * nevertheless.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        try {
            Signal.handle(new Signal("XCPU"), SignalHandler.SIG_IGN);
        } catch (IllegalArgumentException e) {
            System.out.println("the JVM keeps XCPU");
        }
        System.out.println("held: spinning");
        for (double x = 1; x > 0; ) {
            x = Math.sqrt(x + 1);
        }
    }
}
