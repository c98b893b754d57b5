package attack;

import java.util.Arrays;

/**
 * A correct solution that sets the targets it is given to zero afterwards. The change must be seen and cost the
 * checks that forbid it.
 */
public final class Solution extends Correct {
    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        Fit fit = super.fit(train, validation, config, w0);
        Arrays.fill(validation.y(), 0);
        return fit;
    }
}
