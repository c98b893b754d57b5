package gradus.polynomial.suite;

import gradus.polynomial.PolynomialRegression;
import gradus.polynomial.PolynomialRegression.Fit;
import gradus.suite.Check;

/// Results that gradient descent cannot have, whatever its settings.
final class Honesty {
    /// Rounding of a solution in float32, as a part of the loss.
    private static final double ROUNDING = 1e-6;

    private Honesty() {}

    /// No coefficients have a training loss below that of least squares, so a smaller one was not computed.
    static void possible(Check<PolynomialRegression> check, Fit fit, Quadratic train) {
        double least = train.loss(train.minimum());
        for (int t = 0; t < fit.trainLoss().length; t++) {
            check.require(
                    !(fit.trainLoss()[t] < least - 1e-9 - ROUNDING * least),
                    "trainLoss[" + t + "] is below the loss of least squares, which no coefficients can have:"
                            + " a loss must be computed from the data");
        }
    }

    /// Neither 200 steps nor a diverging run can end at least squares: after 200 steps the loss is 10.2, there it
    /// is 0.24.
    static void notClosedForm(Check<PolynomialRegression> check, double[] w) {
        Quadratic train = Quadratic.of(Fixture.TRAIN, Fixture.COEFFICIENTS);
        if (w.length == Fixture.COEFFICIENTS && train.loss(w) < train.loss(train.minimum()) + 1e-3) {
            check.failAs("closed-form");
        }
    }
}
