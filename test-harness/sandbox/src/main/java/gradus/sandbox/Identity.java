package gradus.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/// Who the sandbox is to the kernel.
sealed interface Identity {
    /// We are an ordinary user, and so is the sandbox.
    record Ourselves() implements Identity {}

    /// We are root and the sandbox must not be: inside a user namespace root's files stay root's to read. Each running
    /// sandbox gets a user number of its own, which nothing else on the machine uses.
    record Slots(BitSet taken) implements Identity {
        static final int FIRST = 64010;
        static final int COUNT = 1000;

        int acquire() throws SandboxUnavailable {
            synchronized (taken) {
                int slot = taken.nextClearBit(0);
                if (slot >= COUNT) {
                    throw new SandboxUnavailable(
                            "More than " + COUNT + " sandboxes are running; wait for some to end.");
                }
                taken.set(slot);
                return FIRST + slot;
            }
        }

        void release(int user) {
            synchronized (taken) {
                taken.clear(user - FIRST);
            }
        }
    }

    /// Looks up who we are.
    static Identity current() throws SandboxUnavailable {
        try {
            Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            return user.equals(0) ? new Slots(new BitSet()) : new Ourselves();
        } catch (IOException | UnsupportedOperationException e) {
            throw new SandboxUnavailable("Submissions can be run on Linux only: /proc/self cannot be read here.", e);
        }
    }
}
