package gradus.similarity.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.similarity.verify.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SuspicionTest {
    private static Likeness all(double share, int amount) {
        return new Likeness(share, share, share, share, share, share, share, amount, amount, amount, 500, share, share);
    }

    @Test
    void nothingInCommonIsHardlySuspicious() {
        assertTrue(Suspicion.of(all(0, 0)) < 5);
    }

    @Test
    void everythingInCommonIsAlmostCertain() {
        assertTrue(Suspicion.of(all(1, 300)) > 99);
    }

    @Test
    void moreLikenessNeverLowersIt() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 500; round++) {
            Likeness less = drawn(random, 0.5);
            Likeness more = new Likeness(
                    less.tiles() + random.nextDouble(0.5),
                    0,
                    less.statements() + random.nextDouble(0.5),
                    0,
                    less.shapes() + random.nextDouble(0.5),
                    less.words() + random.nextDouble(0.5),
                    less.comments() + random.nextDouble(0.5),
                    less.rareShared() + random.nextDouble(100),
                    less.longTiles() + random.nextInt(100),
                    0,
                    0,
                    0,
                    0);
            assertTrue(Suspicion.of(more) >= Suspicion.of(less));
        }
    }

    private static Likeness drawn(SplittableRandom random, double limit) {
        return new Likeness(
                random.nextDouble(limit),
                0,
                random.nextDouble(limit),
                0,
                random.nextDouble(limit),
                random.nextDouble(limit),
                random.nextDouble(limit),
                random.nextDouble(100),
                random.nextInt(100),
                0,
                0,
                0,
                0);
    }

    @Test
    void noWeightIsNegative() {
        assertTrue(Suspicion.WEIGHTS.weights().stream().allMatch(weight -> weight >= 0));
        assertThrows(IllegalArgumentException.class, () -> new Weights(0, List.of(1.0)));
        assertThrows(IllegalArgumentException.class, () -> new Weights(0, List.of(1.0, 1.0, 1.0, -1.0, 1.0, 1.0, 1.0)));
    }

    @Test
    void calibrationLearnsWhatTellsCopiesApart() {
        SplittableRandom random = new SplittableRandom(7);
        List<Calibration.Labelled> pairs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean copy = i % 2 == 0;
            double telling = (copy ? 0.7 : 0.2) + random.nextDouble(0.2);
            Likeness likeness = new Likeness(
                    random.nextDouble(), 0, telling, 0, random.nextDouble(), random.nextDouble(), 0, 0, 0, 0, 0, 0, 0);
            pairs.add(new Calibration.Labelled("set", copy, likeness));
        }
        Weights weights = Calibration.fit(pairs);
        assertTrue(weights.weights().get(1) > 2 * weights.weights().get(0), weights::toString);
        for (Calibration.Labelled pair : pairs) {
            assertEquals(pair.copy(), Suspicion.of(pair.likeness(), weights) > 50, pair::toString);
        }
    }
}
