package gradus.polynomial.suite;

import gradus.evidence.Measurement;
import gradus.evidence.Measurement.AtMost;
import gradus.evidence.Measurement.Exactly;
import gradus.polynomial.PolynomialRegression;
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

/// Items 1.2 and 1.3: the design matrix and the generator of data.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DataChecks {
    /// A solution in float32 stays within this part of the right values.
    private static final double SINGLE = 2e-6;

    private static final int POINTS = 500;

    @Order(1)
    @Graded(id = "design", item = "1.2", points = 10, title = "The design matrix holds the powers of z")
    void design(Check<PolynomialRegression> check) {
        // The last term is far below every real entry; it spares float32 the powers that underflow.
        Tolerance tolerance = Tolerance.relative(SINGLE).plus(1e-12);
        for (int degree : new int[] {4, 0, 1, 7}) {
            for (int n : new int[] {POINTS, 1, 0}) {
                check.agrees(
                        "design with " + n + " points and degree " + degree + ": x",
                        tolerance,
                        (it, random) -> it.design(places(random, n), degree));
            }
        }
    }

    @Order(2)
    @Graded(id = "sample", item = "1.3", points = 10, title = "Data sets are drawn as the sheet says")
    void sample(Check<PolynomialRegression> check) {
        Draw draw = new Draw(check.random());
        withoutNoise(check, draw);
        seeds(check, draw);
        noise(check, draw);
        check.agrees("sample", Tolerance.ofLargest(SINGLE), (it, random) -> {
            Draw fresh = new Draw(random);
            return fresh.ask(it, POINTS, Fixture.SIGMA, fresh.seed);
        });
    }

    /// Without noise the targets are the polynomial itself, and every z lies in the range.
    private static void withoutNoise(Check<PolynomialRegression> check, Draw draw) {
        Sample clean = draw.ask(check.student(), POINTS, 0, draw.seed);
        check.require(clean.size() == POINTS, "sample returns " + clean.size() + " points, asked for were " + POINTS);
        double slack = SINGLE * (draw.hi - draw.lo);
        check.require(
                Arrays.stream(clean.z()).allMatch(z -> z >= draw.lo - slack && z <= draw.hi + slack),
                "sample draws z outside of the range [lo, hi)");
        double largest = 0;
        double worst = 0;
        for (int i = 0; i < POINTS; i++) {
            double value = Quadratic.value(draw.w, clean.z()[i]);
            double error = Math.abs(clean.y()[i] - value);
            largest = Math.max(largest, Math.abs(value));
            // Math.max carries NaN along, so a target that is not a number is seen below.
            worst = Math.max(worst, error);
        }
        check.measure("largest error of y without noise", worst / largest, "", new AtMost(SINGLE));
        check.require(
                worst <= SINGLE * largest, "with sigma = 0 the targets y are not the values of the polynomial at z");
    }

    private static void seeds(Check<PolynomialRegression> check, Draw draw) {
        Sample first = draw.ask(check.student(), 20, Fixture.SIGMA, draw.seed);
        Sample again = draw.ask(check.student(), 20, Fixture.SIGMA, draw.seed);
        Sample other = draw.ask(check.student(), 20, Fixture.SIGMA, draw.seed + 1);
        boolean repeats = Arrays.equals(first.z(), again.z()) && Arrays.equals(first.y(), again.y());
        // The noise on its own: targets differ with z even where the noise is always the same.
        boolean moves = differ(first.z(), other.z()) && differ(draw.residuals(first), draw.residuals(other));
        if (!repeats || !moves) {
            check.failAs("seed-ignored");
        }
    }

    /// The standard deviation of n normal numbers has the standard error σ/√(2n); four of them are allowed.
    private static void noise(Check<PolynomialRegression> check, Draw draw) {
        Sample noisy = draw.ask(check.student(), POINTS, Fixture.SIGMA, draw.seed);
        double squares = Arrays.stream(draw.residuals(noisy))
                .map(residual -> residual * residual)
                .sum();
        double deviation = Math.sqrt(squares / noisy.size());
        double errors = 4 / Math.sqrt(2.0 * POINTS);
        Measurement seen = new Measurement(
                "standard deviation of the noise",
                deviation,
                "",
                new Exactly(Fixture.SIGMA, errors * Fixture.SIGMA),
                true);
        for (double wrong : new double[] {Fixture.SIGMA * Fixture.SIGMA, Math.sqrt(Fixture.SIGMA)}) {
            if (Math.abs(deviation - wrong) <= errors * wrong) {
                check.note("sd", deviation);
                check.failAs("sigma-as-variance", seen);
            }
        }
        check.measure(seen.name(), seen.value(), seen.unit(), seen.expected());
        check.require(
                Math.abs(deviation - Fixture.SIGMA) <= errors * Fixture.SIGMA,
                "the noise has another standard deviation than sigma");
    }

    private static boolean differ(double[] a, double[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (!(Math.abs(a[i] - b[i]) <= 1e-4)) {
                return true;
            }
        }
        return a.length != b.length;
    }

    /// N places in [−3, 3] with a negative one and, where there is room, exactly 0.
    private static double[] places(RandomGenerator random, int n) {
        double[] z = random.doubles(n, Fixture.LO, Fixture.HI).toArray();
        if (n > 0) {
            z[0] = -Math.abs(z[0]) - 0.1;
        }
        if (n > 1) {
            z[1] = 0;
        }
        return z;
    }

    /// The arguments of one data set, all from the check's stream.
    private static final class Draw {
        final double[] w;
        final double lo;
        final double hi;
        final long seed;

        Draw(RandomGenerator random) {
            w = random.doubles(Fixture.COEFFICIENTS, -2, 2).toArray();
            lo = random.nextDouble(-3, -2);
            hi = random.nextDouble(2, 3);
            seed = random.nextLong();
        }

        /// What is left of the targets without the polynomial: the noise.
        double[] residuals(Sample sample) {
            double[] residuals = sample.y().clone();
            Arrays.setAll(residuals, i -> residuals[i] - Quadratic.value(w, sample.z()[i]));
            return residuals;
        }

        Sample ask(PolynomialRegression it, int n, double sigma, long withSeed) {
            return it.sample(w.clone(), lo, hi, n, sigma, withSeed);
        }
    }
}
