package gradus.similarity.score;

import gradus.similarity.verify.Likeness;
import java.util.List;

/// How much a pair looks like a copy, from 0 to 100: a person should look at it, and nothing more.
public final class Suspicion {
    /// Fitted by `bench/similarity --calibrate` on one half of the labelled pairs; the other half is reported there. A
    /// set counts as much as any other, however many pairs it has.
    public static final Weights WEIGHTS = new Weights(-4.18, List.of(0.28, 0.63, 1.60, 4.47, 2.74, 1.19, 0.48));

    private Suspicion() {}

    public static double of(Likeness likeness) {
        return of(likeness, WEIGHTS);
    }

    public static double of(Likeness likeness, Weights weights) {
        return 100 * weights.probability(Weights.features(likeness));
    }
}
