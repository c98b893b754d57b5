package gradus.suite;

import gradus.suite.Exam.Variant;
import java.util.List;
import java.util.Optional;

/// Knows the right answers and those of the known mistakes.
///
/// On a grading node it asks the reference and the mistakes. At home, where neither may be, it plays back what they
/// answered when the sheet was built.
///
/// @param <A> the assignment's interface
interface Oracle<A> {
    /// Returns the implementation that earns every point.
    ///
    /// @throws IllegalStateException at home
    A reference();

    List<Variant<A>> variants();

    /// Returns the right answer.
    Answer expected(Exam<A> exam, PlannedCheck plan, int stream, Question<A> question);

    /// Returns a mistake's answer; empty where the mistake cannot answer, or answers like the reference.
    Optional<Answer> mistaken(Variant<A> variant, Exam<A> exam, PlannedCheck plan, int stream, Question<A> question);
}
