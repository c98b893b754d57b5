package gradus.suite;

import gradus.suite.Exam.Variant;
import java.util.Comparator;
import java.util.Optional;

/// Finds the known mistake that gives the same wrong answers as the student.
///
/// One equal answer may be chance, so the mistake has to agree on a second random input as well. Where several
/// agree, one that is known to fail the running check goes first.
final class Suspect<A> {
    private final Exam<A> exam;
    private final PlannedCheck plan;
    private final Tolerance tolerance;
    private final Question<A> question;

    Suspect(Exam<A> exam, PlannedCheck plan, Tolerance tolerance, Question<A> question) {
        this.exam = exam;
        this.plan = plan;
        this.tolerance = tolerance;
        this.question = question;
    }

    /// @param seen the student's answer to the first input
    /// @param first the stream of the first input, `second` another one
    Optional<Variant<A>> find(Answer seen, int first, int second) {
        // Lazy, because a question may be dear: those that are known to fail this check are asked first, and nobody
        // after the first that answers alike.
        return exam.oracle().variants().stream()
                .filter(variant -> !variant.equivalent())
                .sorted(Comparator.comparing(variant -> !variant.fails().contains(plan.id())))
                .filter(variant -> answersLike(seen, variant, first))
                .filter(variant -> answersLike(
                        Answer.of("", question.ask(exam.student(), exam.random(plan, second))), variant, second))
                .findFirst();
    }

    private boolean answersLike(Answer seen, Variant<A> variant, int stream) {
        return exam.oracle()
                .mistaken(variant, exam, plan, stream, question)
                .filter(theirs -> Comparison.of(seen, theirs, tolerance) instanceof Comparison.Equal)
                .isPresent();
    }
}
