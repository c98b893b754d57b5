package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;

/// Trains on when the loss is infinite or not a number any more, and says nothing.
public final class NanSilent extends PlainPolynomialRegression {
    @Override
    protected boolean hopeless(double loss) {
        return false;
    }
}
