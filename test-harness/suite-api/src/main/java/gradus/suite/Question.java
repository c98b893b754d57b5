package gradus.suite;

import java.util.random.RandomGenerator;

/// A question that is put to the student, the reference and, after a wrong answer, to each known mistake.
///
/// @param <A> the assignment's interface
@FunctionalInterface
public interface Question<A> {
    /// Draws the inputs from `random`, asks, and returns the answer: numbers, texts, arrays, records, lists or
    /// maps.
    ///
    /// Everybody gets a generator in the same state. Draw all inputs in here, so that nobody can change another's.
    Object ask(A implementation, RandomGenerator random);
}
