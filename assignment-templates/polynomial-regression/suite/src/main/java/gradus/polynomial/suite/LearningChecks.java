package gradus.polynomial.suite;

import gradus.polynomial.PolynomialRegression;
import gradus.polynomial.PolynomialRegression.Fit;
import gradus.polynomial.PolynomialRegression.GdConfig;
import gradus.polynomial.PolynomialRegression.Sample;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Item 1.6 and the bonus: the loss, its gradient, and the path of gradient descent step by step.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class LearningChecks {
    private static final int STEPS = 200;
    private static final int BONUS_STEPS = 50;

    /// Float32 stays within 1.4e-6 of the path, and consecutive losses differ by 2.4e-3: room on both sides.
    private static final Tolerance PATH = Tolerance.relative(1e-4).plus(1e-6);

    private static final Tolerance LARGEST = Tolerance.ofLargest(1e-5);

    @Order(1)
    @Graded(id = "loss-gradient", item = "1.6", points = 9, title = "Mean squared error and its gradient")
    void lossAndGradient(Check<PolynomialRegression> check) {
        for (int n : new int[] {10, 500, 1}) {
            check.note("N", n);
            // The gradient first: half a loss with half a gradient is better called by its gradient.
            check.agrees("gradient", LARGEST, (it, random) -> {
                Problem problem = new Problem(random, n);
                return it.gradient(problem.x, problem.y, problem.w);
            });
            check.agrees("mse", LARGEST, (it, random) -> {
                Problem problem = new Problem(random, n);
                return it.mse(problem.x, problem.y, problem.w);
            });
        }
    }

    @Order(2)
    @Graded(id = "trajectory", item = "1.6", points = 11, title = "200 steps of gradient descent on the sheet's data")
    void trajectory(Check<PolynomialRegression> check) {
        check.note("N", Fixture.TRAIN.size());
        double[] w0 = start(check.random());
        Fit fit = run(check.student(), w0, STEPS);
        check.unchanged("input-mutated", "train", "validation", "config", "w0");
        check.curve("training loss", "step", fit.trainLoss());
        check.curve("validation loss", "step", fit.validationLoss());
        Honesty.notClosedForm(check, fit.w());
        Honesty.possible(check, fit, Quadratic.of(Fixture.TRAIN, Fixture.COEFFICIENTS));
        offByOne(check, fit, run(check.reference(), w0, STEPS));
        check.agrees("fit", PATH, (it, random) -> Losses.of(run(it, start(random), STEPS)));
        check.agrees(
                "fit.history",
                PATH,
                (it, random) -> run(it, start(random), STEPS).history());
    }

    @Order(3)
    @Graded(id = "history", item = "B1", points = 4, title = "Every coefficient over the steps")
    void history(Check<PolynomialRegression> check) {
        check.note("N", Fixture.TRAIN.size());
        check.agrees(
                "fit.history",
                PATH,
                (it, random) -> run(it, start(random), BONUS_STEPS).history());
        Fit fit = run(check.student(), start(check.random()), BONUS_STEPS);
        int last = fit.history().length - 1;
        // Returning the best instead of the last coefficients is as good: on this run the loss only falls.
        check.require(
                same(fit.w(), fit.history()[last]) || same(fit.w(), fit.history()[last - 1]),
                "w is not the last entry of history");
    }

    /// Finds losses that are right but stand one place too early or too late.
    private static void offByOne(Check<PolynomialRegression> check, Fit seen, Fit expected) {
        boolean trainEarly = shifted(seen.trainLoss(), expected.trainLoss());
        boolean validationLate = shifted(expected.validationLoss(), seen.validationLoss());
        if (trainEarly || validationLate) {
            check.failAs("history-shifted");
        }
    }

    /// Tells whether `early[t]` is `late[t + 1]` all along.
    private static boolean shifted(double[] early, double[] late) {
        if (early.length != STEPS || late.length != STEPS) {
            return false;
        }
        for (int t = 0; t + 1 < STEPS; t++) {
            if (!(Math.abs(early[t] - late[t + 1]) <= 1e-6 + 1e-4 * Math.abs(late[t + 1]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(double[] a, double[] b) {
        return a.length == b.length && Arrays.equals(a, b);
    }

    private static Fit run(PolynomialRegression it, double[] w0, int steps) {
        GdConfig config = new GdConfig(HiddenSets.SHEET_RATE, steps);
        return it.fit(copy(Fixture.TRAIN), copy(Fixture.VALIDATION), config, w0.clone());
    }

    /// Start values as a layer of five inputs has them by default: uniform in ±1/√5.
    private static double[] start(RandomGenerator random) {
        double bound = 1 / Math.sqrt(Fixture.COEFFICIENTS);
        return random.doubles(Fixture.COEFFICIENTS, -bound, bound).toArray();
    }

    private static Sample copy(Sample sample) {
        return new Sample(sample.z().clone(), sample.y().clone());
    }

    /// A random design matrix of degree 4, with targets and coefficients that have nothing to do with each other.
    private static final class Problem {
        final double[][] x;
        final double[] y;
        final double[] w;

        Problem(RandomGenerator random, int n) {
            x = new double[n][Fixture.COEFFICIENTS];
            y = new double[n];
            for (int i = 0; i < n; i++) {
                double z = random.nextDouble(Fixture.LO, Fixture.HI);
                for (int j = 0; j < Fixture.COEFFICIENTS; j++) {
                    x[i][j] = Math.pow(z, j);
                }
                y[i] = 5 * random.nextGaussian();
            }
            w = random.doubles(Fixture.COEFFICIENTS, -2, 2).toArray();
        }
    }
}
