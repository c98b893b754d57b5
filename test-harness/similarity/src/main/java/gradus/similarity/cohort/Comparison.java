package gradus.similarity.cohort;

import gradus.similarity.explanation.Explanation;
import gradus.similarity.explanation.Match;
import gradus.similarity.fingerprint.Fingerprint;
import gradus.similarity.score.Suspicion;
import gradus.similarity.verify.Frequencies;
import gradus.similarity.verify.Likeness;
import gradus.similarity.verify.Verification;
import gradus.similarity.verify.Weighed;
import java.util.List;

/// Two submissions held against each other, with the reasons.
public record Comparison(Likeness likeness, double suspicion, List<Match> matches) {
    public Comparison {
        matches = List.copyOf(matches);
    }

    /// @param frequencies how rare each key is, from the cohort that both belong to
    public static Comparison of(Fingerprint a, Fingerprint b, Frequencies frequencies) {
        Verification second = new Verification(new Weighed(b, frequencies));
        Weighed first = new Weighed(a, frequencies);
        Likeness likeness = second.with(first);
        return new Comparison(likeness, Suspicion.of(likeness), Explanation.of(a, b, second.tiles(first), frequencies));
    }

    /// Without a class to say what is rare: everything that both have counts alike.
    public static Comparison of(Fingerprint a, Fingerprint b) {
        return of(a, b, Frequencies.of(List.of(a, b)));
    }
}
