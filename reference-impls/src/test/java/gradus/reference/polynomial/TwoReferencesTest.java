package gradus.reference.polynomial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.polynomial.PolynomialRegression;
import gradus.polynomial.PolynomialRegression.Fit;
import gradus.polynomial.PolynomialRegression.GdConfig;
import gradus.polynomial.PolynomialRegression.Sample;
import gradus.reference.fakes.Natives;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Two independent calculations of everything, held against each other.
final class TwoReferencesTest {
    private static final double[] W = {0.3, -2, 1, 0.5, -0.1};

    private final PolynomialRegression plain = new PlainPolynomialRegression();
    private final PolynomialRegression torch = torch();

    private static PolynomialRegression torch() {
        Natives.load();
        return new TorchPolynomialRegression(Device.CPU);
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 0", "3, 1", "500, 7"})
    void designsAreEqual(int n, int degree) {
        double[] z = n == 0 ? new double[0] : plain.sample(W, -3, 3, n, 0, 1).z();
        double[][] expected = plain.design(z, degree);
        double[][] seen = torch.design(z, degree);
        assertEquals(n, seen.length);
        for (int i = 0; i < n; i++) {
            assertArrayEquals(expected[i], seen[i], 1e-9);
        }
    }

    @Test
    void zeroToThePowerOfZeroIsOne() {
        assertArrayEquals(new double[] {1, 0, 0}, torch.design(new double[] {0}, 2)[0]);
        assertArrayEquals(new double[] {1, 0, 0}, plain.design(new double[] {0}, 2)[0]);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -5, Long.MAX_VALUE})
    void samplesComeFromTheSameStream(long seed) {
        Sample expected = plain.sample(W, -3, 3, 50, 0.5, seed);
        Sample seen = torch.sample(W, -3, 3, 50, 0.5, seed);
        assertArrayEquals(expected.z(), seen.z());
        assertArrayEquals(expected.y(), seen.y(), 1e-12);
    }

    /// A canary: the sheet promises these numbers, so a change of the JDK's generator must not go unseen.
    @Test
    void theGeneratorOfTheSheetHasNotChanged() {
        RandomGenerator random = generator();
        assertEquals(0.6964138702129775, random.nextDouble());
        assertEquals(0.6709997082364175, random.nextDouble());
        assertEquals(0.7075243539515337, random.nextDouble());
        assertEquals(-0.24822365973111038, random.nextGaussian());
        assertEquals(-1.3676831152252562, random.nextGaussian());
        assertEquals(0.3414405565209105, random.nextGaussian());
        assertEquals(
                -3 + 6 * 0.6964138702129775, plain.sample(W, -3, 3, 1, 0.5, 42).z()[0]);
    }

    @Test
    void lossesGradientsAndPredictionsAreEqual() {
        Sample data = plain.sample(W, -3, 3, 100, 0.5, 3);
        double[][] x = plain.design(data.z(), 4);
        double[] w = {1, 1, -1, 0.2, 0};
        assertEquals(plain.mse(x, data.y(), w), torch.mse(x, data.y(), w), 1e-9);
        assertArrayEquals(plain.gradient(x, data.y(), w), torch.gradient(x, data.y(), w), 1e-9);
        assertArrayEquals(plain.predict(w, data.z()), torch.predict(w, data.z()), 1e-9);
    }

    @Test
    void pathsAreEqual() {
        Sample train = plain.sample(W, -3, 3, 60, 0.5, 4);
        Sample validation = plain.sample(W, -3, 3, 40, 0.5, 5);
        GdConfig config = new GdConfig(5e-4, 300);
        double[] w0 = {0.1, 0.2, 0.3, 0.2, 0.1};
        Fit expected = plain.fit(train, validation, config, w0);
        Fit seen = torch.fit(train, validation, config, w0);
        assertArrayEquals(expected.w(), seen.w(), 1e-9);
        assertArrayEquals(expected.trainLoss(), seen.trainLoss(), 1e-9);
        assertArrayEquals(expected.validationLoss(), seen.validationLoss(), 1e-9);
        assertArrayEquals(expected.history()[299], seen.history()[299], 1e-9);
        assertArrayEquals(new double[] {0.1, 0.2, 0.3, 0.2, 0.1}, w0);
    }

    @Test
    void divergedPathsStopAtTheSameStep() {
        GdConfig wild = new GdConfig(0.004, 500);
        Fit expected = plain.fit(Fixture.TRAIN, Fixture.VALIDATION, wild, new double[5]);
        Fit seen = torch.fit(Fixture.TRAIN, Fixture.VALIDATION, wild, new double[5]);
        assertTrue(expected.diverged() && seen.diverged());
        assertEquals(expected.trainLoss().length, seen.trainLoss().length);
        assertEquals(seen.trainLoss().length, seen.history().length);
    }

    @Test
    void noStepsAreALegalRun() {
        Fit fit = torch.fit(Fixture.TRAIN, Fixture.VALIDATION, new GdConfig(1e-3, 0), W);
        assertArrayEquals(W, fit.w());
        assertEquals(0, fit.history().length);
    }

    /// Central differences with h = 1e-5 at 20 random places: an argument that no derivation by hand can get wrong.
    @Test
    void gradientsAreTheLimitOfFiniteDifferences() {
        RandomGenerator random = generator();
        Sample data = plain.sample(W, -2, 2, 30, 0.5, 6);
        double[][] x = plain.design(data.z(), 4);
        for (int trial = 0; trial < 20; trial++) {
            double[] w = random.doubles(5, -1, 1).toArray();
            int j = random.nextInt(5);
            double difference = (loss(x, data.y(), w, j, 1e-5) - loss(x, data.y(), w, j, -1e-5)) / 2e-5;
            double largest = Math.max(1, Math.abs(difference));
            assertEquals(difference, torch.gradient(x, data.y(), w)[j], 1e-5 * largest);
            assertEquals(difference, plain.gradient(x, data.y(), w)[j], 1e-5 * largest);
        }
    }

    @Test
    void raggedDesignsAreRefused() {
        double[][] ragged = {{1, 2}, {1}};
        assertThrows(IllegalArgumentException.class, () -> torch.mse(ragged, new double[2], new double[] {1, 1}));
    }

    private double loss(double[][] x, double[] y, double[] w, int j, double h) {
        double[] moved = w.clone();
        moved[j] += h;
        return plain.mse(x, y, moved);
    }

    private static RandomGenerator generator() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    }
}
