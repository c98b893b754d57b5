package attack;

/**
 * Returns a smooth curve and coefficients known from an earlier run. Losses are computed again from the data; only
 * the check of speed, which asks for no more than falling numbers in time, may pass.
 */
public final class Solution extends Wrong {
    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        double[] loss = new double[config.steps()];
        for (int t = 0; t < loss.length; t++) {
            loss[t] = 12 * Math.exp(-t / 400.0) + 0.3;
        }
        return new Fit(new double[w0.length], loss, loss.clone(), new double[loss.length][w0.length], false);
    }
}
