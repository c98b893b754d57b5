package attack;

import java.util.Arrays;

/**
 * Throws the inputs of a hidden check as a text of megabytes, class name and stack frames included. What the
 * student reads must be capped, and nothing gained.
 */
public final class Solution extends Wrong {
    @Override
    public double[][] design(double[] z, int degree) {
        throw new IllegalArgumentException(
                "the hidden inputs are " + Arrays.toString(z).repeat(10_000));
    }
}
