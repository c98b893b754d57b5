package gradus.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who the sandbox is to the kernel.
sealed interface Identity {
    /// We are an ordinary user, and so is the sandbox.
    record Ourselves() implements Identity {}

    /// We are root and the sandbox must not be: inside a user namespace root's files stay root's to read. Each
    /// running sandbox gets a user number of its own, which nothing else on the machine uses.
    ///
    /// A number is taken by locking its byte of one file, so that graders beside each other never take the same
    /// and a killed grader gives all of its own back.
    record Slots(FileChannel file, Map<Integer, FileLock> taken) implements Identity {
        static final int FIRST = 64010;
        static final int COUNT = 1000;

        private static final Path FILE = Path.of("/run/gradus-slots");

        /// A file is locked by the whole JVM, so that it must not be opened twice.
        private static final Map<Path, Slots> OPENED = new ConcurrentHashMap<>();

        static Slots open() throws SandboxUnavailable {
            return open(FILE);
        }

        static synchronized Slots open(Path path) throws SandboxUnavailable {
            Slots known = OPENED.get(path);
            if (known != null) {
                return known;
            }
            try {
                // Root's alone: others could lock all numbers by reading.
                FileChannel file = FileChannel.open(
                        path,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Slots slots = new Slots(file, new ConcurrentHashMap<>());
                OPENED.put(path, slots);
                return slots;
            } catch (IOException e) {
                throw new SandboxUnavailable(
                        path + " cannot be written, but the user numbers of sandboxes are taken there: "
                                + e.getMessage(),
                        e);
            }
        }

        int acquire() throws SandboxUnavailable {
            synchronized (taken) {
                for (int slot = 0; slot < COUNT; slot++) {
                    if (!taken.containsKey(slot) && locked(slot)) {
                        return FIRST + slot;
                    }
                }
            }
            throw new SandboxUnavailable("More than " + COUNT + " sandboxes are running; wait for some to end.");
        }

        private boolean locked(int slot) throws SandboxUnavailable {
            try {
                FileLock lock = file.tryLock(slot, 1, false);
                if (lock != null) {
                    taken.put(slot, lock);
                }
                return lock != null;
            } catch (IOException e) {
                throw new SandboxUnavailable("The user number of a sandbox cannot be taken: " + e.getMessage(), e);
            }
        }

        void release(int user) {
            synchronized (taken) {
                try {
                    FileLock lock = taken.remove(user - FIRST);
                    if (lock != null) {
                        lock.release();
                    }
                } catch (IOException e) {
                    // The number stays taken until this grader ends.
                }
            }
        }
    }

    /// Looks up who we are.
    static Identity current() throws SandboxUnavailable {
        try {
            Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            return user.equals(0) ? Slots.open() : new Ourselves();
        } catch (IOException | UnsupportedOperationException e) {
            throw new SandboxUnavailable("Submissions can be run on Linux only: /proc/self cannot be read here.", e);
        }
    }
}
