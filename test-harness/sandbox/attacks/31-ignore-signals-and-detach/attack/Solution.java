package attack;

import java.util.List;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ignores every signal that can be ignored, makes a session of its own and forks twice. The kill of the whole
 * sandbox must leave nothing.
 */
public final class Solution extends Wrong {
    @Override
    protected void attack() throws Exception {
        for (String name : List.of("TERM", "INT", "HUP", "XCPU", "PIPE")) {
            try {
                Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
            } catch (IllegalArgumentException e) {
                System.out.println("the JVM keeps " + name);
            }
        }
        Kernel.mustFail("setsid", 112);
        Kernel.mustFail("setpgid", 109, 0, 0);
        Kernel.mustFail("fork", 57);
        Kernel.mustFail("clone", 56, 17);
        Thread.sleep(3_600_000);
    }
}
