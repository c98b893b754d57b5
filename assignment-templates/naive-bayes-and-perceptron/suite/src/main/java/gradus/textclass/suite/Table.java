package gradus.textclass.suite;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Drawn counts of words with drawn classes, for checks that need no texts.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Table(int[][] counts, int[] labels) {

    /// Most counts are 0, some are 3; the last word occurs in class 1 only, and both classes occur.
    static Table draw(RandomGenerator random, int documents, int words) {
        int[][] counts = new int[documents][words];
        int[] labels = new int[documents];
        for (int i = 0; i < documents; i++) {
            labels[i] = i < 2 ? i : random.nextInt(3) == 0 ? 1 : 0;
            for (int j = 0; j < words; j++) {
                counts[i][j] = Math.max(0, random.nextInt(6) - 2);
            }
            counts[i][words - 1] = labels[i] == 1 ? random.nextInt(1, 3) : 0;
        }
        return new Table(counts, labels);
    }

    /// Classes that have nothing to do with the counts, so that a perceptron keeps making mistakes.
    static Table noisy(RandomGenerator random, int documents, int words) {
        Table table = draw(random, documents, words);
        for (int[] row : table.counts) {
            row[words - 1] = random.nextInt(2);
        }
        return table;
    }

    int[][] copy() {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }
}
