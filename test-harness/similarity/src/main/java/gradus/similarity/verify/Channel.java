package gradus.similarity.verify;

/// The ways in which two submissions can be alike. None of them sees everything.
public enum Channel {
    /// The same steps in the same order: contiguous copies, and where they are.
    TILES(1, "the same steps in the same order"),
    /// The same statements in any order, so reordered code and inserted statements do not hide it.
    STATEMENTS(2, "the same statement"),
    /// The same expressions, own names left out.
    SHAPES(3, "the same expression"),
    /// The same literals and library calls.
    WORDS(4, "the same literal or library call"),
    /// The same four words of a comment.
    COMMENTS(5, "the same words in a comment"),
    /// The same canonical steps as looked up in the index.
    GRAMS(6, "the same steps");

    private final int code;
    private final String sentence;

    Channel(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    int code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }
}
