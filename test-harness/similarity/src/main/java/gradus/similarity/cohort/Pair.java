package gradus.similarity.cohort;

import gradus.similarity.verify.Likeness;

/// Two submissions by their ids, how alike they are, how suspicious that is (0 to 100), and the share of this class's
/// submissions (0 to 100) whose most suspicious pair is less suspicious than this one.
public record Pair(String a, String b, Likeness likeness, double suspicion, double percentile) {
    Pair withPercentile(double rank) {
        return new Pair(a, b, likeness, suspicion, rank);
    }
}
