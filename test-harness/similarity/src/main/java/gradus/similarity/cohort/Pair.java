package gradus.similarity.cohort;

import gradus.similarity.verify.Likeness;

/// Two submissions by their ids, how alike they are, how suspicious that is (0 to 100), and the share of this class's
/// submissions (0 to 100) whose most suspicious pair is less suspicious than this one.
public record Pair(String a, String b, Likeness likeness, double suspicion, double percentile) {
    /// The share of a's own code that b holds (0 to 1).
    public double aInB() {
        return likeness.secondInFirst();
    }

    /// The share of b's own code that a holds (0 to 1).
    public double bInA() {
        return likeness.firstInSecond();
    }

    /// The same pair with another rank.
    public Pair withPercentile(double rank) {
        return new Pair(a, b, likeness, suspicion, rank);
    }
}
