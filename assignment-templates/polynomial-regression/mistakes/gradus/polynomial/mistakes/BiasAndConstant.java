package gradus.polynomial.mistakes;

import gradus.reference.polynomial.PlainPolynomialRegression;

/// Learns a bias beside the constant feature, so that the constant is learnt twice and moves twice as fast.
public final class BiasAndConstant extends PlainPolynomialRegression {
    @Override
    public Fit fit(Sample train, Sample validation, GdConfig config, double[] w0) {
        double[][] x = design(train.z(), w0.length - 1);
        double[][] xValidation = design(validation.z(), w0.length - 1);
        Path path = new Path(config.steps());
        double[] w = start(w0);
        for (int t = 0; t < config.steps(); t++) {
            double trainLoss = mse(x, train.y(), w);
            double[] gradient = gradient(x, train.y(), w);
            for (int j = 0; j < w.length; j++) {
                w[j] -= config.learningRate() * gradient[j];
            }
            // The bias has the gradient of the constant feature; w[0] holds the sum of the two.
            w[0] -= config.learningRate() * gradient[0];
            double validationLoss = mse(xValidation, validation.y(), w);
            path.add(trainLoss, validationLoss, w);
            if (hopeless(trainLoss) || hopeless(validationLoss)) {
                return path.diverged();
            }
        }
        return path.finished(w);
    }
}
