package gradus.reference.charlstm;

import gradus.api.Device;
import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.api.TrainingLog;
import gradus.charlstm.CharLanguageModel;
import gradus.reference.charlstm.Network.Hidden;
import gradus.reference.charlstm.Network.Run;
import gradus.reference.torch.TensorScope;
import gradus.reference.torch.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// The character language model on libtorch; gradients come from automatic differentiation.
///
/// Weights, moments and states are plain arrays between two calls, so no native memory outlives a call and the
/// state of a chunk is a constant for the next one by construction. The protected methods are the steps of the
/// sheet.
public class TorchCharLanguageModel implements CharLanguageModel {
    protected final Values values;

    private Vocabulary vocabulary = new Vocabulary(new int[0]);
    private LmConfig config = new LmConfig(Cell.RNN, Vocabulary.SPECIAL, 1, 1, 1);
    private Network network = new Network(config);
    private Map<String, NdArray> weights = Weights.draw(config, 0);
    private Training training = Training.NONE;

    public TorchCharLanguageModel() {
        this(Device.CPU);
    }

    /// One thread for the whole process, so that sums come out the same, bit by bit, in every run.
    public TorchCharLanguageModel(Device device) {
        torch.set_num_threads(1);
        values = new Values(device, ScalarType.Float);
    }

    @Override
    public List<String> vocabulary(String text) {
        vocabulary = new Vocabulary(order(units(text)));
        return vocabulary.symbols();
    }

    @Override
    public int[] encode(String text) {
        return vocabulary.encode(units(text));
    }

    @Override
    public String decode(int[] ids) {
        return vocabulary.decode(ids);
    }

    @Override
    public List<int[][]> chunks(int[] ids, int batch, int bptt) {
        return cut(streams(ids, batch), batch, bptt);
    }

    @Override
    public void build(LmConfig newConfig, long seed) {
        config = newConfig;
        network = network(newConfig);
        weights = Weights.draw(newConfig, seed);
        training = Training.NONE;
    }

    @Override
    public Map<String, NdArray> parameters() {
        return Weights.copy(config, weights);
    }

    @Override
    public void load(Map<String, NdArray> parameters) {
        weights = Weights.copy(config, parameters);
        training = Training.NONE;
    }

    @Override
    public State initialState(int batch) {
        int[] shape = {config.layers(), batch, config.hidden()};
        return new State(NdArray.zeros(shape), config.cell() == Cell.LSTM ? NdArray.zeros(shape) : NdArray.of());
    }

    @Override
    public Step forward(int[][] ids, State state) {
        try (TensorScope _ = TensorScope.open()) {
            return step(values.numbers(weights), ids, state);
        }
    }

    @Override
    public double loss(NdArray logits, int[] targets) {
        try (TensorScope _ = TensorScope.open()) {
            Tensor ids = values.ids(new int[][] {targets}).reshape(targets.length);
            return network(config).loss(values.numbers(logits), ids).item_double();
        }
    }

    @Override
    public Map<String, NdArray> gradients(int[][] chunk, State state) {
        try (TensorScope _ = TensorScope.open()) {
            Map<String, Tensor> learnt = learnt();
            Tensor ids = values.ids(chunk);
            Run run = network.run(learnt, inputs(ids), before(learnt, state));
            return Values.toArrays(network.gradients(learnt, run, targets(ids)));
        }
    }

    @Override
    public Map<String, NdArray> clip(Map<String, NdArray> gradients, double maxNorm) {
        try (TensorScope _ = TensorScope.open()) {
            return Values.toArrays(clipped(values.numbers(gradients), maxNorm));
        }
    }

    @Override
    public double perplexity(String text, int batch, int bptt) {
        List<Counted> parts = new ArrayList<>();
        State state = initialState(batch);
        try (TensorScope _ = TensorScope.open();
                NoGradGuard _ = new NoGradGuard()) {
            Map<String, Tensor> read = values.numbers(weights);
            for (int[][] chunk : chunks(encode(text), batch, bptt)) {
                try (TensorScope _ = TensorScope.open()) {
                    Tensor ids = values.ids(chunk);
                    Run run = network.run(read, inputs(ids), hidden(state));
                    Tensor targets = targets(ids).reshape(targets(ids).numel());
                    Tensor nats = network.nats(run.logits(), targets).sum();
                    parts.add(new Counted(
                            nats.item_double(), network.counted(targets).sum().item_double()));
                    state = afterChunk(state(run.last()), batch);
                }
            }
        }
        return perplexity(parts);
    }

    @Override
    public void startTraining(String text, LmTrainConfig plan, long seed) {
        training = new Training(
                chunks(encode(text), plan.batch(), plan.bptt()),
                plan,
                0,
                initialState(plan.batch()),
                Adam.Moments.zero(weights));
    }

    @Override
    public Leg trainLeg(int updates) {
        double[] losses = new double[updates];
        int done = 0;
        boolean diverged = false;
        try (TensorScope _ = TensorScope.open()) {
            Map<String, Tensor> learnt = learnt();
            Adam.Moments moments = keepsMoments() ? training.moments() : Adam.Moments.zero(weights);
            Adam adam = Adam.resume(moments, training.plan().learningRate(), values);
            while (done < updates && !diverged && !enough(losses, done)) {
                losses[done] = update(learnt, adam);
                diverged = !Double.isFinite(losses[done++]);
            }
            weights = Values.toArrays(learnt);
            training = training.with(adam.moments());
        }
        double[] none = new double[0];
        return new Leg(new TrainingLog("update", Arrays.copyOf(losses, done), none, none), diverged);
    }

    @Override
    public String complete(String prompt, int steps, Decoding decoding) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(decoding.seed());
        int[] chosen = new int[steps];
        try (TensorScope _ = TensorScope.open()) {
            Map<String, Tensor> read = values.numbers(weights);
            Step step = consume(read, prompt);
            for (int t = 0; t < steps; t++) {
                chosen[t] = choose(lastRow(step.logits()), decoding, random);
                step = step(read, new int[][] {{readNext(chosen[t], step)}}, step.state());
            }
        }
        return decode(chosen);
    }

    /// The nats of one chunk and the number of targets that they belong to.
    public record Counted(double nats, double targets) {}

    protected Network network(LmConfig of) {
        return new Network(of);
    }

    /// The characters of a text.
    protected int[] units(String text) {
        return text.codePoints().toArray();
    }

    /// The order in which characters get their ids.
    protected int[] order(int[] codePoints) {
        return codePoints;
    }

    /// Lays the ids out as S rows of B streams, padded at the end.
    protected int[][] streams(int[] ids, int batch) {
        int length = ids.length / batch + 1;
        int[][] rows = new int[length][batch];
        for (int i = 0; i < ids.length; i++) {
            rows[i % length][i / length] = ids[i];
        }
        return rows;
    }

    /// Cuts rows into chunks: each begins with the last row of the one before, the first with a row of padding.
    protected List<int[][]> cut(int[][] rows, int batch, int bptt) {
        List<int[][]> chunks = new ArrayList<>();
        for (int first = 0; first < rows.length; first += bptt) {
            int last = Math.min(first + bptt, rows.length);
            int[][] chunk = new int[last - first + 1][];
            chunk[0] = first == 0 ? new int[batch] : rows[first - 1].clone();
            for (int row = first; row < last; row++) {
                chunk[row - first + 1] = rows[row].clone();
            }
            chunks.add(chunk);
        }
        return chunks;
    }

    /// The state before a chunk, cut off from what came before.
    protected Hidden before(Map<String, Tensor> learnt, State state) {
        return hidden(state);
    }

    /// Scales all gradients by one factor.
    protected Map<String, Tensor> clipped(Map<String, Tensor> gradients, double maxNorm) {
        double squares = 0;
        for (Tensor gradient : gradients.values()) {
            squares += gradient.square().sum().item_double();
        }
        double factor = Math.min(1, maxNorm / (Math.sqrt(squares) + 1e-6));
        Map<String, Tensor> scaled = new LinkedHashMap<>();
        gradients.forEach((name, gradient) -> scaled.put(name, gradient.mul(new Scalar(factor))));
        return scaled;
    }

    /// The gradients that the optimiser gets.
    protected Map<String, Tensor> forUpdate(Map<String, Tensor> gradients, double maxNorm) {
        return clipped(gradients, maxNorm);
    }

    /// The state that the next chunk starts from when a perplexity is computed.
    protected State afterChunk(State state, int batch) {
        return state;
    }

    /// exp of all nats over all counted targets.
    protected double perplexity(List<Counted> parts) {
        double nats = parts.stream().mapToDouble(Counted::nats).sum();
        return Math.exp(nats / parts.stream().mapToDouble(Counted::targets).sum());
    }

    /// Tells whether to end a leg early: never.
    protected boolean enough(double[] losses, int done) {
        return false;
    }

    /// Tells whether the optimiser survives from one leg to the next.
    protected boolean keepsMoments() {
        return true;
    }

    /// The state that the next update starts from.
    protected State nextState(State after, boolean newEpoch, int batch) {
        return newEpoch ? initialState(batch) : after;
    }

    /// Reads the whole prompt from the zero state.
    protected Step consume(Map<String, Tensor> read, String prompt) {
        int[] ids = prompt.isEmpty() ? new int[] {Vocabulary.PAD} : encode(prompt);
        int[][] column = new int[ids.length][1];
        Arrays.setAll(column, t -> new int[] {ids[t]});
        return step(read, column, initialState(1));
    }

    /// Chooses the next id.
    protected int choose(float[] logits, Decoding decoding, RandomGenerator random) {
        return decoding.sample()
                ? Choice.sampled(probabilities(logits, decoding.temperature()), random)
                : Choice.greedy(logits);
    }

    /// The distribution that is sampled from.
    protected double[] probabilities(float[] logits, double temperature) {
        return Choice.softmax(logits, temperature);
    }

    /// The id that is read after one was chosen.
    protected int readNext(int chosen, Step before) {
        return chosen;
    }

    /// Reads some ids without remembering how.
    protected final Step step(Map<String, Tensor> read, int[][] ids, State state) {
        try (TensorScope _ = TensorScope.open();
                NoGradGuard _ = new NoGradGuard()) {
            Run run = network.run(read, values.ids(ids), hidden(state));
            return new Step(Values.toArray(run.logits()), state(run.last()));
        }
    }

    protected final Network network() {
        return network;
    }

    protected final Hidden hidden(State state) {
        return new Hidden(values.numbers(state.h()), values.numbers(state.c()));
    }

    /// The logits of the last row.
    protected static float[] lastRow(NdArray logits) {
        int width = logits.shape()[1];
        return Arrays.copyOfRange(logits.data(), logits.size() - width, logits.size());
    }

    private double update(Map<String, Tensor> learnt, Adam adam) {
        LmTrainConfig plan = training.plan();
        try (TensorScope _ = TensorScope.open()) {
            Tensor ids = values.ids(training.chunk());
            Run run = network.run(learnt, inputs(ids), hidden(training.state()));
            Tensor targets = targets(ids);
            double loss =
                    network.loss(run.logits(), targets.reshape(targets.numel())).item_double();
            Map<String, Tensor> gradients = network.gradients(learnt, run, targets);
            try (NoGradGuard _ = new NoGradGuard()) {
                adam.step(learnt, forUpdate(gradients, plan.maxNorm()));
            }
            training = training.next(nextState(state(run.last()), training.endsEpoch(), plan.batch()));
            return loss;
        }
    }

    private Map<String, Tensor> learnt() {
        Map<String, Tensor> tensors = values.numbers(weights);
        tensors.values().forEach(tensor -> tensor.requires_grad_(true));
        return tensors;
    }

    private static State state(Hidden hidden) {
        return new State(Values.toArray(hidden.h()), Values.toArray(hidden.c()));
    }

    private static Tensor inputs(Tensor chunk) {
        return chunk.narrow(0, 0, chunk.size(0) - 1);
    }

    private static Tensor targets(Tensor chunk) {
        return chunk.narrow(0, 1, chunk.size(0) - 1);
    }
}
