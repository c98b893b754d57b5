package gradus.polynomial.suite;

import gradus.polynomial.PolynomialRegression.Sample;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws data sets like the sheet's that are never harder than it.
///
/// The coefficients are the sheet's, each scaled by a factor in [0.8, 1.2]. A free draw would be unfair: over 20
/// of them the largest stable rate fell to 0.00117 and the updates needed rose to 2225, so that settings which
/// just work on the sheet's data could fail. Hence a set is drawn again until it has the sheet's stability and
/// needs no more updates.
final class HiddenSets {
    static final double GATE = 0.60;
    static final double SHEET_RATE = 1e-3;
    static final int SHEET_UPDATES = 1945;
    static final double SHEET_STABLE_RATE = 0.0012586;

    private static final int POINTS = 500;
    private static final int MOST_DRAWS = 10_000;

    private HiddenSets() {}

    /// One training and one validation set of the same polynomial.
    record Pair(Sample train, Sample validation) {}

    static Pair draw(RandomGenerator random) {
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            double[] w = Arrays.stream(Fixture.TRUE_W)
                    .map(coefficient -> coefficient * random.nextDouble(0.8, 1.2))
                    .toArray();
            Pair pair = new Pair(sample(w, random), sample(w, random));
            if (fair(pair)) {
                return pair;
            }
        }
        throw new IllegalStateException("no fair data set in " + MOST_DRAWS + " draws");
    }

    static boolean fair(Pair pair) {
        Quadratic train = Quadratic.of(pair.train(), Fixture.COEFFICIENTS);
        Quadratic validation = Quadratic.of(pair.validation(), Fixture.COEFFICIENTS);
        return train.largestStableRate() >= SHEET_STABLE_RATE
                && train.updatesUntil(GATE, validation, SHEET_RATE, SHEET_UPDATES) <= SHEET_UPDATES;
    }

    private static Sample sample(double[] w, RandomGenerator random) {
        double[] z = random.doubles(POINTS, Fixture.LO, Fixture.HI).toArray();
        double[] y = Arrays.stream(z)
                .map(at -> Quadratic.value(w, at) + Fixture.SIGMA * random.nextGaussian())
                .toArray();
        return new Sample(z, y);
    }
}
