package attack;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Calls the kernel by number, around the JVM and the C library's own checks. Possible because libtorch needs it. */
public final class Kernel {
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG;
    private static final MethodHandle SYSCALL = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("syscall"),
                    FunctionDescriptor.of(WORD, WORD, WORD, WORD, WORD, WORD, WORD, WORD),
                    Linker.Option.firstVariadicArg(1));

    private Kernel() {}

    /** Returns what the call gave; −1 is a refusal. */
    public static long call(int number, long... arguments) {
        long[] a = java.util.Arrays.copyOf(arguments, 6);
        try {
            return (long) SYSCALL.invokeExact((long) number, a[0], a[1], a[2], a[3], a[4], a[5]);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A call that must be refused. */
    public static void mustFail(String name, int number, long... arguments) {
        long result = call(number, arguments);
        System.out.println((result < 0 ? "held: " : "broke: ") + name + " gave " + result);
    }

    /** A page of memory that begins with the numbers given, each of 8 bytes. */
    public static long page(long... content) {
        MemorySegment page = Arena.global().allocate(4096, 8);
        for (int i = 0; i < content.length; i++) {
            page.setAtIndex(WORD, i, content[i]);
        }
        return page.address();
    }

    /** A text as C has it. */
    public static long text(String text) {
        return Arena.global().allocateFrom(text).address();
    }

    /** What lies behind an address. */
    public static byte[] read(long address, int bytes) {
        return MemorySegment.ofAddress(address).reinterpret(bytes).toArray(ValueLayout.JAVA_BYTE);
    }

    /** Writes 8 bytes anywhere; where nothing is mapped, the process crashes. */
    public static void write(long address, long value) {
        MemorySegment.ofAddress(address).reinterpret(8).set(ValueLayout.JAVA_LONG_UNALIGNED, 0, value);
    }
}
