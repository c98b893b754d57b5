package gradus.seq2seq.suite;

import gradus.api.NdArray;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.seq2seq.Seq2SeqTransformer.Batch;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 3, 6.2 and 6.3: the network, its gradients, and one accumulated step, with weights that the suite draws.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ModelChecks {
    private static final Tolerance LOGITS = Tolerance.relative(1e-4).plus(1e-4);
    private static final Tolerance SAME = Tolerance.relative(1e-5).plus(1e-5);
    private static final Tolerance GRADIENTS = Tolerance.ofLargest(1e-3).plus(1e-6);

    /// A difference above this is one that the model really makes.
    private static final double VISIBLE = 1e-3;

    private static final TransformerConfig SMALL = Drawn.SMALL;
    private static final TransformerConfig STEPPED = new TransformerConfig(12, 9, 8, 2, 12, 1, 2, 0);

    @Order(1)
    @Graded(id = "forward", item = "3", points = 3, title = "The logits of given weights")
    void forward(Check<Seq2SeqTransformer> check) {
        TransformerConfig other = new TransformerConfig(15, 9, 8, 2, 24, 1, 3, 0);
        for (TransformerConfig config : List.of(SMALL, other)) {
            check.student().build(config, 3);
            Handed.form(check, check.student().parameters(), config);
            check.agrees("log-softmax of forward", LOGITS, (it, random) -> {
                Drawn.of(config, random).into(it);
                return forward(it, source(random, config), input(random, config));
            });
        }
        check.agrees("forward with all weights 0", LOGITS, (it, random) -> {
            Drawn.of(SMALL, random).zeroed().into(it);
            return forward(it, source(random, SMALL), input(random, SMALL));
        });
    }

    private static int[][] source(RandomGenerator random, TransformerConfig config) {
        return Rows.of(random, config.sourceSize(), 7, 4, 6);
    }

    private static int[][] input(RandomGenerator random, TransformerConfig config) {
        return Rows.inputs(random, config.targetSize(), 3, 5, 4);
    }

    private static NdArray forward(Seq2SeqTransformer it, int[][] source, int[][] input) {
        return Rows.real(Rows.logSoftmax(it.forward(source, input)), input);
    }

    @Order(2)
    @Graded(id = "split-forward", item = "3", points = 2, title = "Encoder and decoder apart give the same logits")
    void splitForward(Check<Seq2SeqTransformer> check) {
        RandomGenerator random = check.random();
        Seq2SeqTransformer it = Drawn.of(SMALL, random).into(check.student());
        int[][] source = source(random, SMALL);
        int[][] input = input(random, SMALL);
        NdArray joint = it.forward(source, input);
        NdArray apart = it.decode(input, it.encodeSource(source), source);
        check.require(
                Arrays.equals(joint.shape(), new int[] {3, 5, SMALL.targetSize()}),
                "shape: forward is an array " + Arrays.toString(joint.shape()) + ", expected (B, T, V) = [3, 5, "
                        + SMALL.targetSize() + "]");
        check.require(
                Arrays.equals(joint.shape(), apart.shape()),
                "shape: decode is an array " + Arrays.toString(apart.shape()) + ", forward "
                        + Arrays.toString(joint.shape()));
        check.atMost(
                "largest difference of decode(encodeSource) and forward",
                Rows.difference(joint, apart, input, 0, 5),
                1e-4,
                "");
    }

    @Order(3)
    @Graded(id = "positions", item = "6.2", points = 2, title = "A fixed table of positions, added on both sides")
    void positions(Check<Seq2SeqTransformer> check) {
        Tolerance table = Tolerance.exact().plus(5e-6);
        check.agrees("positions(12, 8)", table, (it, _) -> it.positions(12, 8));
        check.agrees("positions(7, 5)", table, (it, _) -> it.positions(7, 5));
        check.student().build(SMALL, 3);
        for (String name : check.student().parameters().keySet()) {
            if (name.contains("pos")) {
                check.failAs("positions-trained");
            }
        }
        check.agrees("whether the order of symbols is seen", Tolerance.exact(), (it, random) -> {
            Drawn.of(SMALL, random).into(it);
            int[][] source = source(random, SMALL);
            int[][] input = input(random, SMALL);
            NdArray logits = it.forward(source, input);
            NdArray turned = it.forward(Rows.backwards(source), input);
            int[][] same = Rows.copy(input);
            Arrays.stream(same).forEach(row -> Arrays.fill(row, 5));
            NdArray repeated = it.forward(source, same);
            return List.of(
                    "question: " + seen(Rows.difference(logits, turned, input, 0, 5)),
                    "answer: " + seen(moves(repeated)),
                    "place in the batch: " + seen(rowsDiffer(it, source[0], input[0])));
        });
    }

    /// How much the logits of one question differ between two places in a batch.
    private static double rowsDiffer(Seq2SeqTransformer it, int[] source, int[] input) {
        NdArray logits =
                it.forward(new int[][] {source.clone(), source.clone()}, new int[][] {input.clone(), input.clone()});
        double most = 0;
        for (int j = 0; j < logits.shape()[2]; j++) {
            most = Math.max(most, Math.abs(logits.at(0, 0, j) - logits.at(1, 0, j)));
        }
        return most;
    }

    private static String seen(double change) {
        return Double.isNaN(change) ? "not finite" : change > VISIBLE ? "seen" : "not seen";
    }

    /// How much the logits differ between the first two positions of a row.
    private static double moves(NdArray logits) {
        double most = 0;
        for (int j = 0; j < logits.shape()[2]; j++) {
            most = Math.max(most, Math.abs(logits.at(0, 0, j) - logits.at(0, 1, j)));
        }
        return most;
    }

    @Order(4)
    @Graded(id = "causal-leak", item = "6.2", points = 3, title = "Later symbols do not show in earlier logits")
    void causalLeak(Check<Seq2SeqTransformer> check) {
        check.agrees("the change of earlier logits when a later symbol changes", SAME, (it, random) -> {
            Drawn.of(SMALL, random).into(it);
            int[][] source = source(random, SMALL);
            int[][] input = Rows.inputs(random, SMALL.targetSize(), 6, 6, 6);
            return leaks(it, source, input);
        });
        check.agrees("whether later logits and the encoder react", Tolerance.exact(), (it, random) -> {
            Drawn.of(SMALL, random).into(it);
            int[][] source = Rows.even(random, SMALL.sourceSize(), 3, 7);
            int[][] input = Rows.inputs(random, SMALL.targetSize(), 6, 6, 6);
            double later =
                    Rows.difference(it.forward(source, input), it.forward(source, changed(input, 2)), input, 2, 6);
            double early = Rows.difference(it.encodeSource(source), it.encodeSource(changed(source, 6)), source, 0, 1);
            return List.of("decoder: " + seen(later), "encoder: " + seen(early));
        });
    }

    private static double[] leaks(Seq2SeqTransformer it, int[][] source, int[][] input) {
        NdArray logits = it.forward(source, input);
        double[] leaks = new double[input[0].length - 1];
        for (int t = 1; t <= leaks.length; t++) {
            leaks[t - 1] = Rows.difference(logits, it.forward(source, changed(input, t)), input, 0, t);
        }
        return leaks;
    }

    /// Another symbol in one column.
    private static int[][] changed(int[][] rows, int column) {
        int[][] changed = Rows.copy(rows);
        Arrays.stream(changed).forEach(row -> row[column] = row[column] == 5 ? 6 : 5);
        return changed;
    }

    @Order(5)
    @Graded(id = "padding-invariance", item = "6.2", points = 3, title = "Padding changes nothing")
    void paddingInvariance(Check<Seq2SeqTransformer> check) {
        check.agrees("the change that padding makes (encoder, decoder, pad row, both)", SAME, (it, random) -> {
            Drawn drawn = Drawn.of(SMALL, random);
            drawn.into(it);
            int[][] source = source(random, SMALL);
            int[][] input = input(random, SMALL);
            NdArray memory = it.encodeSource(source);
            NdArray logits = it.forward(source, input);
            double encoder = Rows.difference(memory, it.encodeSource(Rows.wider(source, 3)), source, 0, 7);
            double decoder = Rows.difference(
                    it.decode(input, memory, source), it.decode(input, junk(memory, source), source), input, 0, 5);
            double both = Rows.difference(logits, it.forward(Rows.wider(source, 2), Rows.wider(input, 2)), input, 0, 5);
            drawn.withRow("embedding_src.weight", 0, 3)
                    .withRow("embedding_tgt.weight", 0, -2)
                    .into(it);
            double row = Rows.difference(logits, it.forward(source, input), input, 0, 5);
            return new double[] {encoder, decoder, row, both};
        });
    }

    /// The memory with other numbers where the question has padding.
    private static NdArray junk(NdArray memory, int[][] source) {
        NdArray real = Rows.real(memory, source);
        float[] data = real.data().clone();
        for (int i = 0; i < data.length; i++) {
            data[i] = data[i] == 0 ? 2 : data[i];
        }
        return new NdArray(data, memory.shape());
    }

    @Order(6)
    @Graded(id = "pad-loss", item = "6.2", points = 1, title = "Labels of padding do not count")
    void padLoss(Check<Seq2SeqTransformer> check) {
        Tolerance loss = Tolerance.relative(1e-5);
        for (double size : new double[] {2, 1000}) {
            check.agrees("loss of logits up to ±" + (int) size, loss, (it, random) -> {
                int[][] labels = Rows.of(random, 12, 3, 6, 2);
                NdArray logits = NdArray.zeros(3, 6, 12);
                for (int i = 0; i < logits.size(); i++) {
                    logits.data()[i] = (float) random.nextDouble(-size, size);
                }
                return it.loss(logits, labels);
            });
        }
    }

    @Order(7)
    @Graded(id = "gradients", item = "6.2", points = 2, title = "The gradient of every parameter", after = "forward")
    void gradients(Check<Seq2SeqTransformer> check) {
        check.agrees("gradients", GRADIENTS, (it, random) -> {
            Drawn.of(SMALL, random).into(it);
            return it.gradients(source(random, SMALL), Rows.targets(random, SMALL.targetSize(), 4, 6, 5));
        });
    }

    @Order(8)
    @Graded(
            id = "accumulation",
            item = "6.3",
            points = 5,
            title = "Several micro-batches make one step",
            after = "gradients")
    void accumulation(Check<Seq2SeqTransformer> check) {
        for (double clip : new double[] {1e9, 0.1}) {
            String what = clip > 1 ? "the step of 4 micro-batches" : "the step of 4 micro-batches, clipped at 0.1";
            check.agrees(what, GRADIENTS, (it, random) -> {
                Drawn drawn = Drawn.of(STEPPED, random);
                drawn.into(it);
                List<Batch> batches = new ArrayList<>();
                for (int[] lengths : new int[][] {{4, 6, 5}, {6, 5, 4}, {5, 5, 5}, {7, 4, 4}}) {
                    batches.add(
                            new Batch(source(random, STEPPED), Rows.targets(random, STEPPED.targetSize(), lengths)));
                }
                return moved(drawn.weights(), it.accumulatedStep(batches, clip > 1 ? 1 : 10, clip));
            });
        }
    }

    /// How far each parameter moved; what is missing or of another shape stays as it came.
    private static Map<String, NdArray> moved(Map<String, NdArray> before, Map<String, NdArray> after) {
        Map<String, NdArray> moved = new LinkedHashMap<>(after);
        before.forEach((name, start) -> {
            NdArray end = after.get(name);
            if (end != null && end.size() == start.size()) {
                float[] step = end.data().clone();
                for (int i = 0; i < step.length; i++) {
                    step[i] -= start.data()[i];
                }
                moved.put(name, new NdArray(step, end.shape()));
            }
        });
        return moved;
    }
}
