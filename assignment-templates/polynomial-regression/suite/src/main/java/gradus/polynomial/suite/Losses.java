package gradus.polynomial.suite;

import gradus.polynomial.PolynomialRegression.Fit;

/// What is compared of a run, apart from the coefficients.
@SuppressWarnings("ArrayRecordComponent") // taken apart by the comparison, never compared as a whole
record Losses(double[] trainLoss, double[] validationLoss, boolean diverged) {
    static Losses of(Fit fit) {
        return new Losses(fit.trainLoss(), fit.validationLoss(), fit.diverged());
    }
}
