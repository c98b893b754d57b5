package gradus.charlstm.suite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.reference.charlstm.Choice;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The test of frequencies passes right draws and sees wrong ones.
final class UniformityTest {
    private static final int DRAWS = 5000;
    private final Random random = new Random(8);
    private final float[][] logits = new float[DRAWS][12];

    private double value(double drawnAt, double testedAt) {
        int[] drawn = new int[DRAWS];
        for (int t = 0; t < DRAWS; t++) {
            for (int id = 0; id < 12; id++) {
                logits[t][id] = (float) random.nextGaussian();
            }
            drawn[t] = Choice.sampled(Choice.softmax(logits[t], drawnAt), random);
        }
        return Uniformity.chiSquare(logits, drawn, row -> Choice.softmax(row, testedAt), random);
    }

    @Test
    void drawsFromTheSoftmaxPassTwoHundredTimes() {
        for (int run = 0; run < 200; run++) {
            double value = value(1, 1);
            assertTrue(value <= Uniformity.LIMIT, run + ": " + value);
        }
    }

    @Test
    void aTemperatureOffByATenthIsSeen() {
        assertTrue(value(1.25, 1) > Uniformity.LIMIT);
        assertTrue(value(0.8, 1) > Uniformity.LIMIT);
        assertTrue(value(2, 0.5) > Uniformity.LIMIT);
    }

    @Test
    void theMostLikelySymbolEveryTimeIsSeen() {
        assertTrue(value(1e-3, 1) > Uniformity.LIMIT);
    }
}
