package gradus.similarity.facts;

/// Something that two submissions share beside their code, in how many of how many submissions it occurs, and a
/// sentence that says it.
public record Fact(Kind kind, String what, int submissions, int outOf) {
    /// What kind of trace it is.
    public enum Kind {
        /// The same wrong number in the evidence of both.
        WRONG_VALUE,
        /// The same misspelt word in comments of both.
        TYPO,
        /// Weights with the same hash.
        WEIGHTS
    }

    public String sentence() {
        String start = switch (kind) {
            case WRONG_VALUE -> "Both have the same wrong value ";
            case TYPO -> "Both misspell the same word in a comment: ";
            case WEIGHTS -> "Both handed in the same trained weights ";
        };
        String rarity = submissions <= 2 ? "nobody else has" : submissions + " of " + outOf + " have it";
        return start + what + "; " + rarity + ".";
    }
}
