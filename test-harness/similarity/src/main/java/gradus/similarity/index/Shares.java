package gradus.similarity.index;

import gradus.similarity.primitive.Ints;
import java.util.List;
import java.util.function.IntPredicate;

/// Adds up what each submission shares with the one that is looked up.
final class Shares {
    private final float[] weights;
    private final Ints touched = new Ints();

    Shares(int submissions) {
        weights = new float[submissions];
    }

    void add(int number, double weight) {
        if (number >= weights.length) {
            return;
        }
        if (weights[number] == 0) {
            touched.add(number);
        }
        weights[number] += (float) weight;
    }

    List<Candidate> best(int limit, IntPredicate allowed) {
        Best best = new Best(limit);
        for (int i = 0; i < touched.size(); i++) {
            int number = touched.get(i);
            if (best.wants(weights[number]) && allowed.test(number)) {
                best.add(number, weights[number]);
            }
        }
        return best.descending();
    }
}
