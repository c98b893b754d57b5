package gradus.sandbox;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Restricts this thread, and what it becomes, to reading chosen files: the kernel's own unprivileged sandbox.
final class Landlock {
    /// The refused step of a kernel without it, or where it is switched off.
    static final String MISSING = "landlock";

    private static final int VERSION = 1;
    private static final int PATH_BENEATH = 1;
    private static final int O_PATH = 0x200000;
    private static final int O_CLOEXEC = 0x80000;
    private static final int AT_FDCWD = -100;

    private static final long EXECUTE = 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_FOLDER = 1 << 3;

    /// Both directions of TCP, since version 4.
    private static final long NETWORK = 0b11;

    /// Abstract sockets and signals outside, since version 6.
    private static final long SCOPES = 0b11;

    private Landlock() {}

    /// The version of the kernel's landlock, negative where it has none.
    static int version() {
        return (int) Kernel.call(Kernel.LANDLOCK_CREATE_RULESET, 0, 0, VERSION);
    }

    /// Everything that each version can restrict is restricted; a right that no rule gives back is lost.
    static long fileRights(int version) {
        if (version >= 5) {
            return 0xffff;
        }
        return switch (version) {
            case 1 -> 0x1fff;
            case 2 -> 0x3fff;
            default -> 0x7fff;
        };
    }

    /// Leaves `readable` to be read and executed, and nothing else of the file system. `scoped` also keeps
    /// signals in.
    static void restrict(List<Path> readable, boolean scoped) {
        int version = (int) Jail.must(MISSING, version());
        MemorySegment attributes = Kernel.memory(24);
        attributes.set(ValueLayout.JAVA_LONG, 0, fileRights(version));
        attributes.set(ValueLayout.JAVA_LONG, 8, version >= 4 ? NETWORK : 0);
        attributes.set(ValueLayout.JAVA_LONG, 16, version >= 6 && scoped ? SCOPES : 0);
        long size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        long rules = Jail.must(
                "landlock_create_ruleset", Kernel.call(Kernel.LANDLOCK_CREATE_RULESET, attributes.address(), size, 0));
        readable.forEach(path -> allow(rules, path));
        Jail.must("landlock_restrict_self", Kernel.call(Kernel.LANDLOCK_RESTRICT_SELF, rules, 0));
        Kernel.call(Kernel.CLOSE, rules);
    }

    private static void allow(long rules, Path path) {
        long opened = Jail.must(
                "opening " + path,
                Kernel.call(Kernel.OPENAT, AT_FDCWD, Kernel.text(path.toString()), O_PATH | O_CLOEXEC));
        MemorySegment rule = Kernel.memory(16);
        boolean folder = Files.isDirectory(path);
        rule.set(ValueLayout.JAVA_LONG, 0, EXECUTE | READ_FILE | (folder ? READ_FOLDER : 0));
        rule.set(ValueLayout.JAVA_INT, 8, (int) opened);
        Jail.must(
                "landlock_add_rule " + path,
                Kernel.call(Kernel.LANDLOCK_ADD_RULE, rules, PATH_BENEATH, rule.address(), 0));
        Kernel.call(Kernel.CLOSE, opened);
    }
}
