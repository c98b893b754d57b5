package gradus.server.demo;

import java.util.List;

/// One assignment of the demo course; its slug is also the name of its template folder.
record DemoSheet(int position, String slug, String title, int weightPercent, int weeksAfterFirst) {
    static final List<DemoSheet> ALL = List.of(
            new DemoSheet(1, "polynomial-regression", "Polynomial regression", 15, 0),
            new DemoSheet(2, "cnn-classifier", "CNN classifier", 20, 2),
            new DemoSheet(3, "char-lstm", "Character language model", 25, 5),
            new DemoSheet(4, "transformer-seq2seq", "Transformer for mathematics questions", 40, 9));
}
