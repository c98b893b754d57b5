package gradus.seq2seq.suite;

import gradus.api.Pairs;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.seq2seq.suite.data.Derivation;
import gradus.seq2seq.suite.data.InvalidQuestions;
import gradus.seq2seq.suite.data.QuestionFiles;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Tolerance;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// The published validation questions, where an administrator has them: read, answered by rule, and turned into
/// ids.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class RealDataChecks {
    @Order(1)
    @Graded(
            id = "practice-real-place-value",
            item = "1a",
            points = 0,
            title = "Real questions: place_value",
            tiers = "cpu-dm-math")
    void placeValue(Check<Seq2SeqTransformer> check) {
        compare(check, "numbers__place_value");
    }

    @Order(2)
    @Graded(id = "practice-real-sort", item = "1a", points = 0, title = "Real questions: sort", tiers = "cpu-dm-math")
    void sort(Check<Seq2SeqTransformer> check) {
        compare(check, "comparison__sort");
    }

    @Order(3)
    @Graded(
            id = "practice-real-linear",
            item = "1a",
            points = 0,
            title = "Real questions: linear_1d",
            tiers = "cpu-dm-math")
    void linear(Check<Seq2SeqTransformer> check) {
        compare(check, "algebra__linear_1d");
    }

    private static void compare(Check<Seq2SeqTransformer> check, String module) {
        Pairs pairs = read(check, module);
        for (int i = 0; i < pairs.size(); i++) {
            Optional<String> derived = Derivation.answer(pairs.questions().get(i));
            if (!derived.equals(Optional.of(pairs.answers().get(i)))) {
                throw new IllegalStateException(
                        module + ", line " + (i + 1) + " has an answer that its question refutes");
            }
        }
        check.agrees("vocabularies of " + module, Tolerance.exact(), (it, _) -> it.vocabularies(pairs));
        check.agrees("encode of " + module, Tolerance.exact(), (it, _) -> {
            Pairs some =
                    new Pairs(pairs.questions().subList(0, 500), pairs.answers().subList(0, 500));
            return it.encode(some, check.reference().vocabularies(pairs));
        });
    }

    private static Pairs read(Check<Seq2SeqTransformer> check, String module) {
        try {
            return QuestionFiles.read(
                    check.tier().file("dm-math/" + module + ".interpolate.x.gz"),
                    check.tier().file("dm-math/" + module + ".interpolate.y.gz"));
        } catch (InvalidQuestions e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
