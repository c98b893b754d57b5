package attack;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets a thread write the results while the grader reads them, as asynchronous devices do. A reply is a copy: only
 * what was there counts.
 */
public final class Solution extends Wrong {
    @Override
    public double[] predict(double[] w, double[] z) {
        double[] y = new double[z.length];
        fill(() -> Arrays.fill(y, 1));
        return y;
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        double[] g = new double[w.length];
        fill(() -> {
            for (int i = 0; i < y.length; i++) {
                double e = -y[i];
                for (int j = 0; j < w.length; j++) {
                    e += x[i][j] * w[j];
                }
                for (int j = 0; j < w.length; j++) {
                    g[j] += 2 * e * x[i][j] / y.length;
                }
            }
        });
        return g;
    }

    private static void fill(Runnable later) {
        Thread.startVirtualThread(() -> {
            LockSupport.parkNanos(50_000_000);
            later.run();
        });
    }
}
