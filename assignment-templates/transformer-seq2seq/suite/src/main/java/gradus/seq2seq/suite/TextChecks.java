package gradus.seq2seq.suite;

import gradus.api.Pairs;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.seq2seq.Seq2SeqTransformer.Batch;
import gradus.seq2seq.Seq2SeqTransformer.Vocabularies;
import gradus.seq2seq.suite.data.Entropy;
import gradus.seq2seq.suite.data.Example;
import gradus.seq2seq.suite.data.Sort;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 1a, 5 and the masks of 6.2: everything that needs no network.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TextChecks {
    private static final int ROWS = 101;

    @Order(1)
    @Graded(id = "encode", item = "1a", points = 3, title = "Vocabularies, ids, padding and the shift")
    void encode(Check<Seq2SeqTransformer> check) {
        check.agrees("vocabularies", Tolerance.exact(), (it, random) -> it.vocabularies(pairs(random, "")));
        check.agrees(
                "vocabularies of texts with line ends",
                Tolerance.exact(),
                (it, random) -> it.vocabularies(pairs(random, random.nextBoolean() ? "\n" : "\r\n")));
        check.agrees("encode", Tolerance.exact(), (it, random) -> {
            Pairs known = pairs(random, "");
            return it.encode(strangers(random), reading(known));
        });
        check.agrees("encode of no pairs", Tolerance.exact(), (it, random) -> {
            Batch none = it.encode(new Pairs(List.of(), List.of()), reading(pairs(random, "")));
            return List.of(none.source().length, none.target().length);
        });
        check.agrees("shift", Tolerance.exact(), (it, random) -> {
            int[][][] shifted = it.shift(Rows.targets(random, 20, 4, 7, 3, 7, 5));
            return List.of(shifted[0], shifted[1]);
        });
    }

    /// A few questions, with a symbol beyond the first 65,536.
    private static Pairs pairs(RandomGenerator random, String end) {
        List<String> questions = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Example example = new Sort(new Entropy(3, 8)).draw(random);
            questions.add(example.question() + (i == 2 ? "𝑥" : "") + end);
            answers.add(example.answer() + end);
        }
        return new Pairs(questions, answers);
    }

    /// Texts with line ends and with symbols that no training set had.
    private static Pairs strangers(RandomGenerator random) {
        Pairs known = pairs(random, "\n");
        List<String> questions = new ArrayList<>(known.questions());
        questions.set(1, "Ω" + questions.get(1));
        List<String> answers = new ArrayList<>(known.answers());
        answers.set(0, "7ß");
        return new Pairs(questions, answers);
    }

    /// Vocabularies made here, so that a wrong `vocabularies` does not show twice.
    private static Vocabularies reading(Pairs pairs) {
        return new Vocabularies(symbols(pairs.questions()), symbols(pairs.answers()));
    }

    private static List<String> symbols(List<String> texts) {
        return texts.stream()
                .flatMapToInt(String::codePoints)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    @Order(2)
    @Graded(id = "accuracy", item = "5", points = 5, title = "Only wholly right answers count")
    void accuracy(Check<Seq2SeqTransformer> check) {
        for (Change change : Change.values()) {
            check.agrees("accuracy with answers " + change.told, Tolerance.relative(1e-6), (it, random) -> {
                int[][] labels = labels(random, 40);
                return it.accuracy(change.of(labels, random), labels);
            });
        }
        check.agrees("accuracy without rows", Tolerance.exact(), (it, _) -> it.accuracy(new int[0][], new int[0][]));
        int[][] labels = labels(check.random(), ROWS);
        double value = check.student().accuracy(Rows.copy(labels), labels);
        check.note("value", value);
        check.agrees("accuracy of " + ROWS + " rows", Tolerance.relative(1e-6), (it, random) -> {
            int[][] right = labels(random, ROWS);
            return it.accuracy(Rows.copy(right), right);
        });
    }

    /// Labels of 1 to 6 symbols, each with its eos.
    private static int[][] labels(RandomGenerator random, int rows) {
        int[] lengths = random.ints(rows, 2, 8).toArray();
        lengths[0] = 7;
        int[][] labels = Rows.of(random, 12, lengths);
        for (int i = 0; i < rows; i++) {
            labels[i][lengths[i] - 1] = Seq2SeqTransformer.EOS;
        }
        return labels;
    }

    /// What becomes of about half of the right answers.
    private enum Change {
        ONE_WRONG("that differ in one symbol"),
        LONGER("that go on"),
        NO_END("without eos"),
        PREFIX("that stop early"),
        JUNK("with junk after eos"),
        WIDER("with more padding");

        private final String told;

        Change(String told) {
            this.told = told;
        }

        int[][] of(int[][] labels, RandomGenerator random) {
            int[][] rows = Rows.wider(labels, 3);
            for (int[] row : rows) {
                if (random.nextBoolean()) {
                    change(row, Rows.length(row) - 1);
                }
            }
            return rows;
        }

        /// @param end the place of eos
        private void change(int[] row, int end) {
            switch (this) {
                case ONE_WRONG -> row[0] = row[0] == 5 ? 6 : 5;
                case LONGER -> {
                    row[end] = 5;
                    row[end + 1] = Seq2SeqTransformer.EOS;
                }
                case NO_END -> row[end] = Seq2SeqTransformer.PAD;
                case PREFIX -> {
                    row[end] = Seq2SeqTransformer.PAD;
                    row[end - 1] = Seq2SeqTransformer.EOS;
                }
                case JUNK -> Arrays.fill(row, end + 1, row.length, 7);
                case WIDER -> {}
            }
        }
    }

    @Order(3)
    @Graded(id = "masks", item = "6.2", points = 2, title = "Masks are true where attention must not look")
    void masks(Check<Seq2SeqTransformer> check) {
        for (int n : new int[] {7, 1, 2}) {
            check.agrees("causalMask(" + n + ")", Tolerance.exact(), (it, _) -> it.causalMask(n));
        }
        check.agrees("paddingMask", Tolerance.exact(), (it, random) -> it.paddingMask(Rows.of(random, 20, 5, 2, 7, 1)));
    }
}
