package gradus.suite;

import gradus.suite.Exam.Variant;
import java.util.List;
import java.util.Optional;

/// Asks the reference and the mistakes themselves.
record LiveOracle<A>(A reference, List<Variant<A>> variants) implements Oracle<A> {
    LiveOracle {
        variants = List.copyOf(variants);
    }

    @Override
    public Answer expected(Exam<A> exam, PlannedCheck plan, int stream, Question<A> question) {
        return Answer.of("", question.ask(reference, exam.random(plan, stream)));
    }

    @Override
    public Optional<Answer> mistaken(
            Variant<A> variant, Exam<A> exam, PlannedCheck plan, int stream, Question<A> question) {
        try {
            return Optional.of(Answer.of("", question.ask(variant.make().get(), exam.random(plan, stream))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            // A mistake that cannot answer this question is not the student's, who could.
            return Optional.empty();
        }
    }
}
