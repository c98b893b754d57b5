package gradus.similarity.verify;

import gradus.similarity.fingerprint.Fingerprint;

/// A fingerprint whose keys have been weighed, ready to be compared with many others.
public final class Weighed {
    private final Fingerprint fingerprint;
    private final int codeTokens;
    final WeightedBag statements;
    final WeightedBag shapes;
    final WeightedBag words;
    final WeightedBag comments;

    public Weighed(Fingerprint fingerprint, Frequencies frequencies) {
        this.fingerprint = fingerprint;
        codeTokens = fingerprint.tokens().codeTokens();
        statements = WeightedBag.of(fingerprint.statements(), Channel.STATEMENTS, frequencies);
        shapes = WeightedBag.of(fingerprint.shapes(), Channel.SHAPES, frequencies);
        words = WeightedBag.of(fingerprint.words(), Channel.WORDS, frequencies);
        comments = WeightedBag.of(fingerprint.comments(), Channel.COMMENTS, frequencies);
    }

    public Fingerprint fingerprint() {
        return fingerprint;
    }

    int codeTokens() {
        return codeTokens;
    }
}
