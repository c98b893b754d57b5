package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;

/// Returns the coefficients of the smallest recorded training loss. As good as the last ones while the loss falls.
public final class BestCoefficients extends PlainPolynomialRegression {
    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        Fit fit = super.fit(train, validation, config, w0);
        double[] best = fit.w();
        double smallest = Double.POSITIVE_INFINITY;
        // The loss at step t belongs to the coefficients before it, which are the entry t - 1.
        for (int t = 1; t < fit.trainLoss().length; t++) {
            if (fit.trainLoss()[t] < smallest) {
                smallest = fit.trainLoss()[t];
                best = fit.history()[t - 1];
            }
        }
        return new Fit(best, fit.trainLoss(), fit.validationLoss(), fit.history(), fit.diverged());
    }
}
