package attack;

import java.util.Arrays;

/**
 * Knows the worked examples of the handout by heart and nothing else. Practice is worth no points, and hidden
 * inputs are others.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        boolean practice = degree == 3 && Arrays.equals(z, new double[] {-1, 0, 2});
        return practice ? new double[][] {{1, -1, 1, -1}, {1, 0, 0, 0}, {1, 2, 4, 8}} : super.design(z, degree);
    }

    @Override
    public double[] predict(double[] w, double[] z) {
        return Arrays.equals(z, new double[] {-2, 0, 3}) ? new double[] {7, 1, -0.5} : super.predict(w, z);
    }
}
