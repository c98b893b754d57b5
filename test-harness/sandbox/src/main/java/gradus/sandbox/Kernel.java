package gradus.sandbox;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// Calls the kernel by number, for what the class library has no method for. For one thread only: the error
/// number of the last call lies in one place.
@SuppressWarnings("restricted") // the system's own calls are the purpose of this class
final class Kernel {
    static final int CLOSE = 3;
    static final int MMAP = 9;
    static final int CLONE = 56;
    static final int EXECVE = 59;
    static final int KILL = 62;
    static final int FLOCK = 73;
    static final int SETSID = 112;
    static final int PRCTL = 157;
    static final int OPENAT = 257;
    static final int PRLIMIT = 302;
    static final int SECCOMP = 317;
    static final int CLOSE_RANGE = 436;
    static final int LANDLOCK_CREATE_RULESET = 444;
    static final int LANDLOCK_ADD_RULE = 445;
    static final int LANDLOCK_RESTRICT_SELF = 446;

    private static final int WORDS = 6;
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final MemorySegment LAST = Arena.global().allocate(STATE);
    private static final MethodHandle SYSCALL = syscall();

    private Kernel() {}

    private static MethodHandle syscall() {
        Linker linker = Linker.nativeLinker();
        ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(word, word, word, word, word, word, word, word),
                Linker.Option.firstVariadicArg(1),
                Linker.Option.captureCallState("errno"));
    }

    /// Makes the call; a negative result means that it failed, and [#errno()] says how.
    static long call(int number, long... arguments) {
        long[] a = Arrays.copyOf(arguments, WORDS);
        try {
            return (long) SYSCALL.invokeExact(LAST, (long) number, a[0], a[1], a[2], a[3], a[4], a[5]);
        } catch (Throwable e) { // what a method handle declares; a system call throws nothing
            throw new AssertionError(e);
        }
    }

    static int errno() {
        return (int) ERRNO.get(LAST, 0L);
    }

    /// Memory that stays where it is until the process ends or becomes another program.
    static MemorySegment memory(long bytes) {
        return Arena.global().allocate(bytes, Long.BYTES);
    }

    /// The text as the kernel reads it, at an address that stays.
    static long text(String text) {
        return Arena.global().allocateFrom(text).address();
    }
}
