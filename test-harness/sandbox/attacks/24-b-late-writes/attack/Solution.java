package attack;

/**
 * Returns zeros and lets a thread fill in the right numbers a moment later. What was returned counts: the late
 * write must change nothing.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        double[][] x = super.design(z, degree);
        new Thread(() -> {
                    for (int i = 0; i < z.length; i++) {
                        for (int j = 0; j <= degree; j++) {
                            x[i][j] = Math.pow(z[i], j);
                        }
                    }
                })
                .start();
        return x;
    }
}
