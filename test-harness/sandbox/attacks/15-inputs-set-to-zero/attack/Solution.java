package attack;

import java.util.Arrays;

/** Overwrites every array it is given. The grader must compare with its own copies: nothing may be gained. */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        Arrays.fill(z, 0);
        return super.design(z, degree);
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        for (double[] row : x) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(y, 0);
        Arrays.fill(w, 0);
        return super.gradient(x, y, w);
    }

    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        Arrays.fill(train.y(), 0);
        Arrays.fill(validation.y(), 0);
        Arrays.fill(w0, 0);
        return super.fit(train, validation, config, w0);
    }
}
