package attack;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Answers with memory fresh from malloc, hoping for what the reference left there. The reference lives in another
 * process: nothing may be gained.
 */
public final class Solution extends Wrong {
    private static final MethodHandle MALLOC = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("malloc"),
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));

    @Override
    public double[][] design(double[] z, int degree) {
        double[][] x = new double[z.length][];
        for (int i = 0; i < x.length; i++) {
            x[i] = stale(degree + 1);
        }
        return x;
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        return stale(w.length);
    }

    @Override
    public double[] predict(double[] w, double[] z) {
        return stale(z.length);
    }

    private static double[] stale(int n) {
        try {
            MemorySegment memory = (MemorySegment) MALLOC.invokeExact(8L * n + 8);
            return memory.reinterpret(8L * n).toArray(ValueLayout.JAVA_DOUBLE);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
