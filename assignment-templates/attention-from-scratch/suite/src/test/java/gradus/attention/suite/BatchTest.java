package gradus.attention.suite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.NdArray;
import gradus.attention.suite.Batch.Size;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BatchTest {
    @Test
    void everyTargetSeesSomethingAndNotAll() {
        for (int seed = 0; seed < 100; seed++) {
            for (boolean[][] sentence : Batch.someMasked(new Random(seed), new Size(2, 4, 6, 5, 3))) {
                for (boolean[] row : sentence) {
                    int hidden = 0;
                    for (boolean masked : row) {
                        hidden += masked ? 1 : 0;
                    }
                    assertTrue(hidden > 0 && hidden < row.length);
                }
            }
        }
    }

    @Test
    void theShapesAreThoseOfTheSize() {
        Size size = new Size(2, 3, 5, 6, 4);
        Batch batch = Batch.draw(new Random(1), size, Batch.nothingMasked(size));
        assertArrayEquals(new int[] {2, 3, 6}, batch.query().shape());
        assertArrayEquals(new int[] {2, 5, 6}, batch.key().shape());
        assertArrayEquals(new int[] {2, 5, 4}, batch.value().shape());
        assertFalse(batch.masked()[1][2][4]);
    }

    @Test
    void drawnNumbersHaveMeanZeroAndVarianceOne() {
        NdArray numbers = Batch.normal(new Random(3), 100, 100);
        double sum = 0;
        double squares = 0;
        for (float number : numbers.data()) {
            sum += number;
            squares += number * number;
        }
        assertEquals(0, sum / numbers.size(), 0.05);
        assertEquals(1, squares / numbers.size(), 0.05);
    }
}
