package gradus.polynomial.suite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.polynomial.PolynomialRegression.GdConfig;
import gradus.polynomial.PolynomialRegression.Sample;
import gradus.reference.polynomial.PlainPolynomialRegression;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sheet's numbers again, by a third calculation: the loss as a quadratic form.
final class QuadraticTest {
    private final Quadratic train = Quadratic.of(Fixture.TRAIN, 5);
    private final Quadratic validation = Quadratic.of(Fixture.VALIDATION, 5);

    @Test
    void theFixtureIsTheSheets() {
        assertEquals(500, Fixture.TRAIN.size());
        assertEquals(500, Fixture.VALIDATION.size());
        assertEquals(10, Fixture.TEN.size());
        assertArrayEquals(new double[] {0.292881, 1.291136, 0.616580}, Arrays.copyOf(Fixture.TRAIN.z(), 3), 5e-7);
        assertArrayEquals(new double[] {-1.760111, -1.566217, -1.256859}, Arrays.copyOf(Fixture.TRAIN.y(), 3), 5e-7);
        assertEquals(3573.394533, Arrays.stream(Fixture.TRAIN.y()).sum(), 5e-7);
        assertEquals(3507.170787, Arrays.stream(Fixture.VALIDATION.y()).sum(), 5e-7);
    }

    @Test
    void theTenPointsShareTheirPlacesButNotTheirNoise() {
        assertArrayEquals(Arrays.copyOf(Fixture.TRAIN.z(), 10), Fixture.TEN.z());
        for (int i = 0; i < 10; i++) {
            assertNotEquals(Fixture.TRAIN.y()[i], Fixture.TEN.y()[i]);
        }
    }

    @Test
    void leastSquaresIsWhereTheSheetSays() {
        double[] w = train.minimum();
        assertArrayEquals(new double[] {-0.121759, -4.994706, 2.054638, 0.999634, 0.044344}, w, 5e-7);
        assertEquals(0.240230, train.loss(w), 5e-7);
        assertEquals(0.258884, validation.loss(w), 2e-6);
        assertEquals(0.244730, train.loss(Fixture.TRUE_W), 5e-7);
        Quadratic ten = Quadratic.of(Fixture.TEN, 5);
        assertEquals(0.0924, ten.loss(ten.minimum()), 5e-5);
        assertEquals(17.90, validation.loss(ten.minimum()), 5e-3);
    }

    @Test
    void theLargestStableRateIsTwoOverTheLargestCurvature() {
        assertEquals(0.00125855, train.largestStableRate(), 5e-9);
        assertEquals(1.899e-3, Quadratic.of(Fixture.TEN, 5).largestStableRate(), 5e-7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1945, 3890, 19_452})
    void updatesAreCountedAsTheReferenceCountsThem(int updates) {
        double rate = 1945e-3 / updates;
        assertEquals(updates, train.updatesUntil(0.6, validation, Math.round(rate * 1e5) / 1e5, 20_000));
        assertEquals(1001, train.updatesUntil(0.6, validation, 1e-4, 1000));
    }

    @Test
    void theQuadraticFormIsTheMeanSquaredError() {
        var plain = new PlainPolynomialRegression();
        double[] w = {1, -1, 0.5, 0.2, -0.3};
        double expected = plain.mse(plain.design(Fixture.TEN.z(), 4), Fixture.TEN.y(), w);
        assertEquals(expected, Quadratic.of(Fixture.TEN, 5).loss(w), 1e-9 * expected);
        assertTrue(Double.isNaN(train.loss(new double[] {Double.NaN, 0, 0, 0, 0})));
        assertEquals(plain.predict(w, new double[] {1.5})[0], Quadratic.value(w, 1.5), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void hiddenSetsAreNeverHarderThanTheSheet(long seed) {
        HiddenSets.Pair pair = HiddenSets.draw(generator(seed));
        assertTrue(HiddenSets.fair(pair));
        var plain = new PlainPolynomialRegression();
        double[] w = plain.fit(pair.train(), pair.validation(), new GdConfig(1e-3, 1945), new double[5])
                .w();
        assertTrue(Quadratic.of(pair.train(), 5).loss(w) < 0.6);
        assertTrue(Quadratic.of(pair.validation(), 5).loss(w) < 0.6);
    }

    @Test
    void hiddenSetsRepeatWithTheirSeedAndDifferFromOthers() {
        Sample once = HiddenSets.draw(generator(9)).train();
        assertArrayEquals(once.y(), HiddenSets.draw(generator(9)).train().y());
        assertNotEquals(once.y()[0], HiddenSets.draw(generator(10)).train().y()[0]);
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
