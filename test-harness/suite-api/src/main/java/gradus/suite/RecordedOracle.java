package gradus.suite;

import gradus.suite.Exam.Variant;
import java.util.List;
import java.util.Optional;

/// Plays a tape back.
record RecordedOracle<A>(Tape tape) implements Oracle<A> {
    @Override
    public A reference() {
        throw noReference();
    }

    private static IllegalStateException noReference() {
        return new IllegalStateException("there is no reference at home");
    }

    @Override
    public List<Variant<A>> variants() {
        return tape.mistakes().stream()
                .map(known -> new Variant<A>(
                        known.name(),
                        () -> {
                            throw noReference();
                        },
                        known.fails(),
                        known.sentence(),
                        known.read()))
                .toList();
    }

    @Override
    public Answer expected(Exam<A> exam, PlannedCheck plan, int stream, Question<A> question) {
        return entry(plan, stream).expected();
    }

    @Override
    public Optional<Answer> mistaken(
            Variant<A> variant, Exam<A> exam, PlannedCheck plan, int stream, Question<A> question) {
        return Optional.ofNullable(entry(plan, stream).mistaken().get(variant.name()));
    }

    private Tape.Entry entry(PlannedCheck plan, int stream) {
        Tape.Entry entry = tape.answers().get(Tape.key(plan, stream));
        if (entry == null) {
            throw new IllegalStateException(plan.id() + " asks what was not recorded: this jar is damaged");
        }
        return entry;
    }
}
