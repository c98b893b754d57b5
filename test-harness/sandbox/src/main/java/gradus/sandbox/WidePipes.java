package gradus.sandbox;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Widens the two pipes of a process that was just started, from the 64 KB that the kernel gives. A large array
/// then crosses in few long steps; with short ones the two processes wait for each other a thousand times.
///
/// Where the kernel refuses, because a user has many pipes already, they stay as they are.
final class WidePipes {
    /// What the kernel allows an ordinary user.
    static final int BYTES = 1 << 20;

    private static final int READ_WITHOUT_WAITING = 04000;
    private static final int SET_SIZE = 1031;

    private static final MethodHandle OPEN = CLibrary.function(
            "open",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
            Linker.Option.firstVariadicArg(2));
    private static final MethodHandle FCNTL = CLibrary.function(
            "fcntl",
            FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT),
            Linker.Option.firstVariadicArg(2));

    private WidePipes() {}

    /// Widens standard input and output of a process that still belongs to our user.
    static void of(long pid) {
        widen("/proc/" + pid + "/fd/0");
        widen("/proc/" + pid + "/fd/1");
    }

    /// Gives the width in bytes, or a negative number when it could not be set.
    static int widen(String pipe) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(pipe);
            int descriptor = (int) OPEN.invokeExact(path, READ_WITHOUT_WAITING);
            if (descriptor < 0) {
                return descriptor;
            }
            int width = (int) FCNTL.invokeExact(descriptor, SET_SIZE, BYTES);
            CLibrary.close(descriptor);
            return width;
        } catch (Throwable e) { // what a method handle declares; the C functions throw nothing
            throw new AssertionError(e);
        }
    }
}
