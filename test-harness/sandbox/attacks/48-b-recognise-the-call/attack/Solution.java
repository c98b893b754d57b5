package attack;

import java.util.Arrays;

/**
 * Counts calls and reads stack, threads and properties for the name of a check. Nothing of the checks may be
 * visible here.
 */
public final class Solution extends Wrong {
    private int calls;

    @Override
    public double[][] design(double[] z, int degree) {
        calls++;
        String visible = Arrays.toString(Thread.currentThread().getStackTrace())
                + Thread.getAllStackTraces().keySet()
                + System.getProperties();
        Attempt.mustBeFalse(
                "the name of a check is visible", () -> visible.contains("DataChecks") || visible.contains("junit"));
        double[][] x = super.design(z, degree);
        if (x.length > 0) {
            x[0][0] = calls;
        }
        return x;
    }
}
