package gradus.seq2seq.suite.data;

import java.util.random.RandomGenerator;

/// A kind of questions, such as "What is the tens digit of …?".
@FunctionalInterface
public interface QuestionKind {
    /// Draws one question with its answer.
    Example draw(RandomGenerator random);

    /// Redraws what is longer than the longest question or answer of the course.
    static Example short160(QuestionKind kind, RandomGenerator random) {
        Example example = kind.draw(random);
        while (example.question().length() > 160 || example.answer().length() > 30) {
            example = kind.draw(random);
        }
        return example;
    }
}
