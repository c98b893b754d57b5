package gradus.seq2seq.suite;

import gradus.seq2seq.Seq2SeqTransformer;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import gradus.seq2seq.suite.Search.Wish;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Question;
import gradus.suite.Tolerance;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Item 4: greedy search. Each check brings only the difficulty it is about: questions of equal length need no
/// mask of
/// padding, and with one decoder layer a missing causal mask does not show.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SearchChecks {
    private static final double NEVER = -100;
    private static final double AT_ONCE = 100;
    private static final double SOMETIMES = 2;
    private static final int LONG_SOURCE = 160;
    private static final int STEPS = 32;
    private static final int ROUNDS = 3;

    /// Everybody is asked the same, so what the reference found clear is kept by the number that comes next.
    private final Map<Long, Search> clear = new HashMap<>();

    private Search drawn(Wish wish, Check<Seq2SeqTransformer> check, RandomGenerator random) {
        return clear.computeIfAbsent(random.nextLong(), _ -> wish.draw(check.reference(), random));
    }

    @Order(1)
    @Graded(id = "greedy", item = "4.1", points = 6, title = "The answers of given weights", after = "forward")
    void greedy(Check<Seq2SeqTransformer> check) {
        int[] lengths = {6, 6, 6, 6, 6, 6, 6, 6};
        Wish wish = new Wish(Search.ONE_LAYER, 9, NEVER, 1, lengths);
        check.agrees(
                "greedy",
                Tolerance.exact(),
                (it, random) -> drawn(wish, check, random).ask(it));
    }

    @Order(2)
    @Graded(
            id = "stop",
            item = "4.2",
            points = 3,
            title = "A row ends with eos, or at the length limit",
            after = "forward")
    void stop(Check<Seq2SeqTransformer> check) {
        for (int round = 0; round < 4; round++) {
            check.agrees("greedy of one question", Tolerance.exact(), alone(check, SOMETIMES, 12));
        }
        check.agrees("greedy with eos at the first step", Tolerance.exact(), alone(check, AT_ONCE, 8));
        check.agrees("greedy without eos", Tolerance.exact(), alone(check, NEVER, 5));
    }

    @Order(3)
    @Graded(
            id = "stop-length-one",
            item = "4.2",
            points = 2,
            title = "At most one symbol when one is the limit",
            after = "forward")
    void stopLengthOne(Check<Seq2SeqTransformer> check) {
        check.agrees("greedy with maxLength 1", Tolerance.exact(), alone(check, NEVER, 1));
        check.agrees("greedy with maxLength 1 and eos", Tolerance.exact(), alone(check, AT_ONCE, 1));
    }

    private Question<Seq2SeqTransformer> alone(Check<Seq2SeqTransformer> check, double end, int maxLength) {
        Wish wish = new Wish(Search.ONE_LAYER, maxLength, end, 1, 6);
        return (it, random) -> drawn(wish, check, random).ask(it);
    }

    @Order(4)
    @Graded(
            id = "batch-mode",
            item = "4.3",
            points = 5,
            title = "A batch goes on until all rows have stopped",
            after = "forward")
    void batchMode(Check<Seq2SeqTransformer> check) {
        Wish wish = new Wish(Search.ONE_LAYER, 12, SOMETIMES, 1, 5, 5, 5, 5, 5, 5, 5, 5);
        for (int round = 0; round < 3; round++) {
            check.agrees(
                    "greedy of a batch",
                    Tolerance.exact(),
                    (it, random) -> drawn(wish, check, random).ask(it));
        }
        check.agrees("greedy one by one, and of a short last batch", Tolerance.exact(), (it, random) -> {
            Search search = drawn(wish, check, random);
            List<int[][]> alone = search.askAlone(it);
            int[][] last = it.greedy(Arrays.copyOfRange(search.source(), 5, 8), 12);
            return List.of(alone, last);
        });
    }

    @Order(5)
    @Graded(
            id = "search-memory-mask",
            item = "4.1",
            points = 3,
            title = "Longer neighbours change no answer",
            after = "forward")
    void memoryMask(Check<Seq2SeqTransformer> check) {
        TransformerConfig config = Search.ONE_LAYER;
        Wish wish = new Wish(config, 8, NEVER, 1, 12, 3, 4, 5, 3, 6, 2, 4);
        for (int round = 0; round < 3; round++) {
            check.agrees(
                    "greedy of short questions beside a long one",
                    Tolerance.exact(),
                    (it, random) -> drawn(wish, check, random).ask(it));
        }
    }

    @Order(6)
    @Graded(
            id = "search-causal",
            item = "4.1",
            points = 3,
            title = "Written symbols see no later ones",
            after = {"forward", "causal-leak"})
    void causal(Check<Seq2SeqTransformer> check) {
        TransformerConfig config = new TransformerConfig(20, 12, 16, 4, 24, 1, 2, 0);
        Wish wish = new Wish(config, 10, NEVER, 0.3, 6, 6, 6, 6, 6, 6);
        for (int round = 0; round < 3; round++) {
            check.agrees(
                    "greedy with two decoder layers",
                    Tolerance.exact(),
                    (it, random) -> drawn(wish, check, random).ask(it));
        }
    }

    /// An encoder run at every step costs as much as 32 of them; one run and the small decoder cost about three.
    @Order(7)
    @Graded(id = "encoder-once", item = "4.1", points = 3, title = "The encoder runs once for a batch")
    void encoderOnce(Check<Seq2SeqTransformer> check) {
        // A hidden layer of four times the dimension is what a model has that ignores its configuration.
        TransformerConfig config = new TransformerConfig(20, 12, 64, 4, 240, 4, 1, 0);
        RandomGenerator random = check.random();
        Seq2SeqTransformer it = Drawn.of(config, random).writing(NEVER).into(check.student());
        int[][] source = Rows.even(random, config.sourceSize(), 8, LONG_SOURCE);
        // The first round warms up what compiles itself while it runs, and is not counted.
        encoderAndSearch(check, it, source);
        int before = it.encoderCalls();
        double encoder = 0;
        double search = 0;
        for (int round = 0; round < ROUNDS; round++) {
            CpuSeconds seconds = encoderAndSearch(check, it, source);
            encoder += seconds.encoder();
            search += seconds.search();
        }
        int counted = it.encoderCalls() - before - ROUNDS;
        if (!(search < STEPS / 2.0 * encoder)) {
            if (counted > ROUNDS) {
                check.failAs("encoder-every-step");
            }
            check.require(false, "greedy takes as long as if the encoder ran at every step: run it once per batch");
        }
    }

    private record CpuSeconds(double encoder, double search) {}

    private static CpuSeconds encoderAndSearch(Check<Seq2SeqTransformer> check, Seq2SeqTransformer it, int[][] source) {
        it.encodeSource(source);
        double encoder = seconds(check);
        int[][] answers = it.greedy(source, STEPS);
        double search = seconds(check);
        check.require(
                answers.length == source.length && answers[0].length == STEPS,
                "greedy stops before the limit although no row has written eos");
        return new CpuSeconds(encoder, search);
    }

    private static double seconds(Check<?> check) {
        return check.cpuTime().toNanos() / 1e9;
    }
}
