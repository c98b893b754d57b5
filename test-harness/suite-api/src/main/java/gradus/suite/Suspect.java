package gradus.suite;

import gradus.suite.Exam.Variant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

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
    /// @param first makes the first input's generator, `second` another one
    Optional<Variant<A>> find(Answer seen, IntFunction<RandomGenerator> generators, int first, int second) {
        // Lazy, because a question may be dear: those that are known to fail this check are asked first, and nobody
        // after the first that answers alike.
        return exam.variants().stream()
                .filter(variant -> !variant.equivalent())
                .sorted(Comparator.comparing(variant -> !variant.fails().contains(plan.id())))
                .filter(variant -> answersLike(seen, variant, generators.apply(first)))
                .filter(variant -> answersLike(
                        Answer.of("", question.ask(exam.student(), generators.apply(second))),
                        variant,
                        generators.apply(second)))
                .findFirst();
    }

    private boolean answersLike(Answer seen, Variant<A> variant, RandomGenerator random) {
        try {
            Answer theirs = Answer.of("", question.ask(variant.make().get(), random));
            return Comparison.of(seen, theirs, tolerance) instanceof Comparison.Equal;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            // A mistake that cannot answer this question is not the student's, who could.
            return false;
        }
    }
}
