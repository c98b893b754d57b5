package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;
import java.util.Arrays;

/// Subtracts a row of targets from a column of predictions, which compares every point with every target.
///
/// The mean over all pairs (i, j) of (pᵢ − yⱼ)² is computed in one pass: mean p² − 2 · mean p · mean y + mean y².
public final class PairwiseBroadcast extends PlainPolynomialRegression {
    @Override
    public double mse(double[][] x, double[] y, double[] w) {
        double p = 0;
        double squares = 0;
        for (double[] row : x) {
            double prediction = dot(row, w);
            p += prediction / x.length;
            squares += prediction * prediction / x.length;
        }
        double targets = 0;
        for (double target : y) {
            targets += target * target / y.length;
        }
        return squares - 2 * p * mean(y) + targets;
    }

    @Override
    public double[] gradient(double[][] x, double[] y, double[] w) {
        double[] everywhereTheMean = new double[y.length];
        Arrays.fill(everywhereTheMean, mean(y));
        return super.gradient(x, everywhereTheMean, w);
    }

    private static double mean(double[] y) {
        return Arrays.stream(y).average().orElse(0);
    }
}
