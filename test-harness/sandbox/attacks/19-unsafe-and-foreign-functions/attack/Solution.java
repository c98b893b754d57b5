package attack;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Field;

/**
 * Tries foreign functions, raw memory and a library of its own in an assignment without libtorch. All must be
 * denied.
 */
public final class Solution extends WrongText {
    @Override
    protected void attack() throws Exception {
        Attempt.mustFail(
                "calls C",
                () -> Linker.nativeLinker()
                        .downcallHandle(
                                Linker.nativeLinker().defaultLookup().findOrThrow("getpid"),
                                FunctionDescriptor.of(ValueLayout.JAVA_INT)));
        Attempt.mustFail(
                "reads raw memory",
                () -> MemorySegment.ofAddress(4096).reinterpret(8).get(ValueLayout.JAVA_LONG, 0));
        Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Object unsafe = field.get(null);
        Attempt.mustFail(
                "allocates by Unsafe",
                () -> unsafe.getClass().getMethod("allocateMemory", long.class).invoke(unsafe, 64L));
        Attempt.mustFail("loads a library", () -> {
            System.load(System.getProperty("java.home") + "/lib/libnet.so");
            return "loaded";
        });
    }
}
