package gradus.reference.polynomial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.polynomial.PolynomialRegression;
import gradus.polynomial.PolynomialRegression.Fit;
import gradus.polynomial.PolynomialRegression.GdConfig;
import gradus.polynomial.PolynomialRegression.Sample;
import gradus.reference.fakes.Natives;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The numbers that the sheet prints for its own data, on both implementations.
final class SheetNumbersTest {
    private static final GdConfig SHEET = new GdConfig(1e-3, 3000);

    @BeforeAll
    static void load() {
        Natives.load();
    }

    static Stream<PolynomialRegression> implementations() {
        return Stream.of(new PlainPolynomialRegression(), new TorchPolynomialRegression(Device.CPU));
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void lossesOfTheTrueAndTheLeastSquaresCoefficients(PolynomialRegression it) {
        assertEquals(0.244730, loss(it, Fixture.TRAIN, Fixture.TRUE_W), 5e-7);
        assertEquals(0.249381, loss(it, Fixture.VALIDATION, Fixture.TRUE_W), 5e-7);
        assertEquals(0.240230, loss(it, Fixture.TRAIN, Fixture.LEAST_SQUARES), 5e-7);
        assertEquals(0.258884, loss(it, Fixture.VALIDATION, Fixture.LEAST_SQUARES), 2e-6);
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void theGradientAtZero(PolynomialRegression it) {
        double[] expected = {-14.293578, -3.858454, -80.937580, -61.815243, -535.150923};
        double[][] x = it.design(Fixture.TRAIN.z(), 4);
        assertArrayEquals(expected, it.gradient(x, Fixture.TRAIN.y(), new double[5]), 5e-7);
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void thePathFromZero(PolynomialRegression it) {
        Fit fit = it.fit(Fixture.TRAIN, Fixture.VALIDATION, SHEET, new double[5]);
        assertStep(
                fit, 0, 115.644425905, 63.947539823, 0.014293578, 0.003858454, 0.080937580, 0.061815243, 0.535150923);
        assertStep(fit, 1, 53.126496906, 28.288353342, 0.010021037, 0.003413032, 0.041016033, 0.089049258, 0.216864267);
        assertStep(
                fit, 9, 17.642756561, 17.252400787, 0.033682053, -0.018751134, 0.097936852, 0.205264611, 0.323146087);
        assertStep(
                fit, 99, 13.306450356, 12.956319806, 0.233343788, -0.432545258, 0.498827113, 0.288562948, 0.262693416);
        assertStep(
                fit, 199, 10.156226673, 9.912531191, 0.382593242, -0.851788616, 0.826774385, 0.355569562, 0.212414916);
        assertStep(
                fit, 1999, 0.567523608, 0.542568092, 0.302958890, -4.240277730, 1.820034249, 0.883163293, 0.069238099);
        assertStep(
                fit, 2999, 0.303207401, 0.292184846, 0.150446809, -4.702209587, 1.896285154, 0.954333529, 0.061205924);
        assertArrayEquals(fit.history()[2999], fit.w());
        assertFalse(fit.diverged());
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void updatesUntilBothLossesAreBelowTheGate(PolynomialRegression it) {
        assertEquals(1945, updatesNeeded(it, 1e-3));
        assertEquals(3890, updatesNeeded(it, 5e-4));
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void anyRateAboveTheLargestStableOneDiverges(PolynomialRegression it) {
        assertTrue(run(it, 0.004, 500).diverged());
        assertTrue(run(it, 0.0015, 500).diverged());
        assertFalse(run(it, 0.00125, 500).diverged());
        assertTrue(run(it, 0.002, 500).trainLoss().length <= 45);
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void tenPointsFollowTheSheet(PolynomialRegression it) {
        assertTenPoints(it, 1000, 1.98, 113.0);
        assertTenPoints(it, 2000, 1.216, 116.4);
        assertTenPoints(it, 5000, 0.381, 45.9);
        assertTenPoints(it, 20_000, 0.0952, 0.505);
    }

    private static Fit run(PolynomialRegression it, double rate, int steps) {
        return it.fit(Fixture.TRAIN, Fixture.VALIDATION, new GdConfig(rate, steps), new double[5]);
    }

    private static int updatesNeeded(PolynomialRegression it, double rate) {
        Fit fit = run(it, rate, 4000);
        int t = 0;
        // The training loss after update t is recorded at t + 1.
        while (Math.max(fit.trainLoss()[t + 1], fit.validationLoss()[t]) >= 0.6) {
            t++;
        }
        return t + 1;
    }

    private static void assertTenPoints(PolynomialRegression it, int steps, double train, double validation) {
        Fit fit = it.fit(Fixture.TEN, Fixture.VALIDATION, new GdConfig(1e-3, steps), new double[5]);
        assertEquals(train, loss(it, Fixture.TEN, fit.w()), 5e-3 * train);
        assertEquals(validation, fit.validationLoss()[steps - 1], 5e-3 * validation);
    }

    private static double loss(PolynomialRegression it, Sample data, double[] w) {
        return it.mse(it.design(data.z(), w.length - 1), data.y(), w);
    }

    private static void assertStep(Fit fit, int t, double train, double validation, double... w) {
        assertEquals(train, fit.trainLoss()[t], 5e-10 * Math.max(1, train), "training loss at " + t);
        assertEquals(validation, fit.validationLoss()[t], 5e-10 * Math.max(1, validation), "validation loss at " + t);
        assertArrayEquals(w, fit.history()[t], 6e-10, () -> "w at " + t + ": " + Arrays.toString(fit.history()[t]));
    }
}
