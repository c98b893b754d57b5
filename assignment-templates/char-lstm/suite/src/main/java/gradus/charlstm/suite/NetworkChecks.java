package gradus.charlstm.suite;

import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel;
import gradus.charlstm.CharLanguageModel.Cell;
import gradus.charlstm.CharLanguageModel.LmConfig;
import gradus.charlstm.CharLanguageModel.State;
import gradus.charlstm.CharLanguageModel.Step;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 2.2a and 3.1, the network: what it computes, what it keeps between two chunks, and its gradients.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class NetworkChecks {
    private static final int V = 11;
    private static final Tolerance SELF = Tolerance.relative(1e-5).plus(1e-5);
    private static final Tolerance GRADIENT = Tolerance.ofLargest(1e-3).plus(1e-9);

    @Order(1)
    @Graded(id = "rnn-forward", item = "2.2a", points = 2, title = "The RNN computes the right logits and state")
    void rnn(Check<CharLanguageModel> check) {
        forward(check, Cell.RNN);
    }

    @Order(2)
    @Graded(id = "lstm-forward", item = "3.1", points = 6, title = "The LSTM computes the right logits and state")
    void lstm(Check<CharLanguageModel> check) {
        forward(check, Cell.LSTM);
    }

    private static void forward(Check<CharLanguageModel> check, Cell cell) {
        ask(check, "forward of one character", new LmConfig(cell, V, 5, 6, 1), 1, 1);
        ask(check, "forward", new LmConfig(cell, V, 5, 6, 1), 7, 5);
        ask(check, "forward of two layers", new LmConfig(cell, V, 4, 6, 2), 5, 5);
        ask(check, "forward over 64 characters", new LmConfig(cell, V, 5, 6, 1), 64, 1);
        LmConfig config = new LmConfig(cell, V, 5, 6, 1);
        check.agrees("forward with all weights zero", logits(check), (it, random) -> {
            Map<String, NdArray> zeros = new HashMap<>(Models.weights(config, random));
            zeros.replaceAll((_, weight) -> NdArray.zeros(weight.shape()));
            it.build(config, random.nextLong());
            it.load(zeros);
            return it.forward(Models.ids(config, 4, 2, 0, random), Models.state(config, 2, random));
        });
        check.agrees("initialState", Tolerance.exact(), (it, random) -> {
            Models.install(it, config, random);
            return it.initialState(3);
        });
    }

    private static void ask(Check<CharLanguageModel> check, String what, LmConfig config, int steps, int batch) {
        check.agrees(what, logits(check), (it, random) -> {
            Models.install(it, config, random);
            return it.forward(Models.ids(config, steps, batch, 0, random), Models.state(config, batch, random));
        });
    }

    @Order(3)
    @Graded(id = "state-carry", item = "3.1", points = 5, title = "h and c are carried from one call to the next")
    void stateCarry(Check<CharLanguageModel> check) {
        LmConfig config = new LmConfig(Cell.LSTM, V, 5, 6, 2);
        check.agrees("forward in two parts", logits(check), (it, random) -> {
            Models.install(it, config, random);
            int[][] ids = Models.ids(config, 9, 3, 0, random);
            Step first = it.forward(Arrays.copyOf(ids, 5), it.initialState(3));
            return List.of(first, it.forward(Arrays.copyOfRange(ids, 5, 9), first.state()));
        });
        CharLanguageModel student = check.student();
        Models.install(student, config, check.random());
        int[][] ids = Models.ids(config, 6, 3, 0, check.random());
        State state = Models.state(config, 3, check.random());
        Step whole = student.forward(ids, state);
        check.unchanged("state-in-place", "ids", "state");
        Step step = new Step(NdArray.of(), state);
        for (int[] row : ids) {
            step = student.forward(new int[][] {row}, step.state());
        }
        check.atMost("largest difference between a sequence and its single steps", worst(whole, step), 1e-5, "");
        check.agrees("forward with the streams in another order", SELF, (it, random) -> {
            Models.install(it, config, random);
            int[][] drawn = Models.ids(config, 4, 2, 0, random);
            State zero = Models.zero(config, 2);
            int[][] swapped =
                    Arrays.stream(drawn).map(row -> new int[] {row[1], row[0]}).toArray(int[][]::new);
            return List.of(
                    it.forward(drawn, zero).logits(), it.forward(swapped, zero).logits());
        });
    }

    /// Differences between the last rows of the logits, in parts of the largest logit.
    private static double worst(Step whole, Step last) {
        float[] all = whole.logits().data();
        float[] end = last.logits().data();
        double worst = all.length < end.length || end.length == 0 ? Double.NaN : 0;
        double largest = 1;
        for (int i = 0; i < Math.min(end.length, all.length); i++) {
            float expected = all[all.length - end.length + i];
            largest = Math.max(largest, Math.abs(expected));
            worst = Math.max(worst, Math.abs(expected - end[i]));
        }
        return worst / largest;
    }

    @Order(4)
    @Graded(id = "truncation", item = "2.2a", points = 2, title = "RNN: no gradient flows into the chunk before")
    void truncation(Check<CharLanguageModel> check) {
        truncated(check, Cell.RNN);
    }

    @Order(5)
    @Graded(id = "truncation-both", item = "3.1", points = 2, title = "LSTM: no gradient flows back through h or c")
    void truncationBoth(Check<CharLanguageModel> check) {
        truncated(check, Cell.LSTM);
    }

    private static void truncated(Check<CharLanguageModel> check, Cell cell) {
        LmConfig config = new LmConfig(cell, V, 5, 6, 1);
        check.agrees("gradients of the second chunk", GRADIENT, (it, random) -> {
            Models.install(it, config, random);
            int[][] text = Models.ids(config, 11, 3, 1, random);
            Step first = it.forward(Arrays.copyOf(text, 5), it.initialState(3));
            return it.gradients(Arrays.copyOfRange(text, 5, 11), first.state());
        });
    }

    @Order(6)
    @Graded(
            id = "pad-loss",
            item = "2.2a",
            points = 1,
            title = "Padding does not count in the loss",
            after = {"rnn-forward"})
    void padLoss(Check<CharLanguageModel> check) {
        Tolerance tolerance = Tolerance.relative(1e-4).plus(1e-6);
        check.agrees("loss", tolerance, (it, random) -> {
            int[] targets = random.ints(20, 1, V).toArray();
            return it.loss(Models.noise(random, 3, 20, V), targets);
        });
        check.agrees("loss with padding", tolerance, (it, random) -> {
            int[] targets = random.ints(20, 1, V).toArray();
            Arrays.fill(targets, 13, 20, 0);
            targets[2] = 0;
            return it.loss(Models.noise(random, 3, 20, V), targets);
        });
        check.agrees(
                "loss with nothing but padding",
                tolerance,
                (it, random) -> it.loss(Models.noise(random, 3, 4, V), new int[4]));
    }

    @Order(7)
    @Graded(
            id = "gradients",
            item = "3.1",
            points = 5,
            title = "The gradients of all weights, RNN and LSTM",
            after = {"rnn-forward", "lstm-forward"})
    void gradients(Check<CharLanguageModel> check) {
        for (Cell cell : Cell.values()) {
            for (int layers = 1; layers <= 2; layers++) {
                LmConfig config = new LmConfig(cell, V, 5, 6, layers);
                String what = "gradients of " + layers + (layers == 1 ? " layer " : " layers ") + cell;
                check.agrees(what, GRADIENT, (it, random) -> {
                    Models.install(it, config, random);
                    int[][] chunk = Models.ids(config, 9, 4, 1, random);
                    Arrays.fill(chunk[0], 0);
                    Arrays.fill(chunk[7], 2, 4, 0);
                    Arrays.fill(chunk[8], 1, 4, 0);
                    return it.gradients(chunk, Models.state(config, 4, random));
                });
            }
        }
        check.unchanged("input-mutated", "chunk", "state");
    }

    @Order(8)
    @Graded(id = "clip", item = "2.2a", points = 2, title = "Gradients are clipped by one global norm")
    void clip(Check<CharLanguageModel> check) {
        Tolerance tolerance = Tolerance.ofLargest(1e-5).plus(1e-9);
        clip(check, "clip above the threshold", tolerance, 3);
        clip(check, "clip below the threshold", tolerance, 0.01);
        check.agrees("clip of zeros", tolerance, (it, _) -> it.clip(Map.of("a", NdArray.zeros(3)), 1));
    }

    private static void clip(Check<CharLanguageModel> check, String what, Tolerance tolerance, double size) {
        check.agrees(what, tolerance, (it, random) -> {
            Map<String, NdArray> gradients = new HashMap<>();
            gradients.put("rnn.weight", Models.noise(random, size, 6, 5));
            gradients.put("linear.weight", Models.noise(random, size / 2, 7));
            gradients.put("linear.bias", Models.noise(random, size / 30, 4));
            return it.clip(gradients, 2);
        });
    }

    @Order(9)
    @Graded(
            id = "first-loss",
            item = "2.2a",
            points = 1,
            title = "New weights predict at chance",
            after = {"rnn-forward", "lstm-forward"})
    void firstLoss(Check<CharLanguageModel> check) {
        int vocabulary = 69;
        for (Cell cell : Cell.values()) {
            LmConfig config = new LmConfig(cell, vocabulary, 16, 64, 1);
            for (int draw = 0; draw < 3; draw++) {
                long seed = check.random().nextLong();
                check.student().build(config, seed);
                Map<String, NdArray> weights = Parameters.of(check, config);
                check.student().build(config, seed);
                check.require(
                        weights.equals(Parameters.of(check, config)), "build makes other weights from the same seed");
                int[][] ids = Models.ids(config, 32, 8, 1, check.random());
                NdArray logits =
                        check.student().forward(ids, Models.zero(config, 8)).logits();
                check.require(
                        Arrays.equals(logits.shape(), new int[] {256, vocabulary}),
                        "shape: the logits are " + Arrays.toString(logits.shape()) + ", expected [T*B, V]");
                int[] targets = check.random().ints(256, 2, vocabulary).toArray();
                double distance = Math.abs(check.reference().loss(logits, targets) - Math.log(vocabulary));
                check.atMost("distance of the first " + cell + " loss from ln V", distance, 0.2, "nats");
            }
        }
    }

    /// 1e-4, and 1e-3 on a GPU, where sums are made in another order.
    private static Tolerance logits(Check<CharLanguageModel> check) {
        double part = check.device().isCuda() ? 1e-3 : 1e-4;
        return Tolerance.relative(part).plus(part);
    }
}
