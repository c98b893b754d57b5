package gradus.similarity.score;

import gradus.similarity.verify.Likeness;
import java.util.List;

/// How much a pair looks like a copy, from 0 to 100: a person should look at it, and nothing more.
public final class Suspicion {
    /// Fitted by `bench/similarity --calibrate` on one half of the labelled pairs; the other half is reported there. A
    /// set counts as much as any other, however many pairs it has.
    public static final Weights WEIGHTS = new Weights(-3.94, List.of(0.29, 1.43, 2.33, 4.22, 3.2, 0.81, 0.22));

    private Suspicion() {}

    public static double of(Likeness likeness) {
        return of(likeness, WEIGHTS);
    }

    public static double of(Likeness likeness, Weights weights) {
        return 100 * weights.probability(Weights.features(likeness));
    }
}
