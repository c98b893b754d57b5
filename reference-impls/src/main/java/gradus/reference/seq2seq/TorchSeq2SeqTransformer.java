package gradus.reference.seq2seq;

import gradus.api.Device;
import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.api.Pairs;
import gradus.reference.torch.Shape;
import gradus.reference.torch.TensorScope;
import gradus.reference.torch.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/// The Transformer on libtorch; gradients come from automatic differentiation.
///
/// It is open for subclasses on purpose: each known mistake overrides one of the protected steps.
/// Letters: B rows, S and T lengths, D dimension, V target symbols.
public class TorchSeq2SeqTransformer extends Sequences {
    private final Values values;
    private Stage stage = new Unbuilt();
    private Training training = new Training.NotStarted();
    private int encoderCalls;

    public TorchSeq2SeqTransformer(Device device) {
        this(device, ScalarType.Float);
    }

    TorchSeq2SeqTransformer(Device device, ScalarType type) {
        values = new Values(device, type);
        torch.set_num_threads(1);
    }

    sealed interface Stage {}

    record Unbuilt() implements Stage {}

    /// What [#build] makes.
    record Model(TransformerConfig config, Weights weights, Dropout dropout, Network network) implements Stage {
        Shape shape(Tensor ids) {
            return Shape.with("B", ids.size(0))
                    .and("T", ids.size(1))
                    .and("D", config.dimension())
                    .and("V", config.targetSize());
        }
    }

    @Override
    public void build(TransformerConfig config, long seed) {
        if (stage instanceof Model old) {
            old.weights().close();
        }
        Weights weights = new Weights(config, seed, values);
        Dropout dropout = new Dropout(config.dropProbability(), values);
        stage = new Model(config, weights, dropout, network(config, weights, dropout, values));
        training = new Training.NotStarted();
        encoderCalls = 0;
    }

    /// Makes the network; a mistake in a layer brings another one.
    protected Network network(TransformerConfig config, Weights weights, Dropout dropout, Values values) {
        return new Network(config, weights, dropout, new Attention(weights, dropout, config.heads()), values);
    }

    final Model model() {
        return switch (stage) {
            case Model model -> model;
            case Unbuilt() -> throw new IllegalStateException("there is no model: call build first");
        };
    }

    @Override
    public Map<String, NdArray> parameters() {
        return training.parameters(model().weights());
    }

    @Override
    public void load(Map<String, NdArray> parameters) {
        model().weights().load(parameters);
    }

    @Override
    public NdArray forward(int[][] source, int[][] targetInput) {
        return evaluated(() -> Values.toArray(logits(source, targetInput)));
    }

    @Override
    public NdArray encodeSource(int[][] source) {
        return evaluated(() -> Values.toArray(memory(source)));
    }

    @Override
    public NdArray decode(int[][] targetInput, NdArray memory, int[][] source) {
        return evaluated(() -> Values.toArray(
                logits(targetInput, targetMask(targetInput), values.numbers(memory), memoryMask(source))));
    }

    /// Runs encoder and decoder: [B, T, V].
    protected final Tensor logits(int[][] source, int[][] targetInput) {
        return logits(targetInput, targetMask(targetInput), memory(source), memoryMask(source));
    }

    private Tensor logits(int[][] targetInput, Tensor mask, Tensor memory, Tensor memoryMask) {
        Tensor ids = values.ids(targetInput);
        return model().shape(ids).of(model().network().decode(ids, mask, memory, memoryMask), "B T V");
    }

    private Tensor memory(int[][] source) {
        encoderCalls++;
        Tensor ids = values.ids(source);
        return model().shape(ids).of(model().network().encode(ids, encoderMask(source)), "B T D");
    }

    /// Nobody looks at padding of the question: [B, 1, 1, S].
    protected Tensor encoderMask(int[][] source) {
        return overKeys(paddingMask(source));
    }

    /// The same in the decoder's view of the memory.
    protected Tensor memoryMask(int[][] source) {
        return overKeys(paddingMask(source));
    }

    /// A position sees neither later positions nor padding: [B, 1, T, T].
    protected Tensor targetMask(int[][] target) {
        return overPairs(causalMask(target[0].length)).logical_or(overKeys(paddingMask(target)));
    }

    protected final Tensor overKeys(boolean[][] mask) {
        return values.mask(mask).unsqueeze(1).unsqueeze(1);
    }

    protected final Tensor overPairs(boolean[][] mask) {
        return values.mask(mask).unsqueeze(0).unsqueeze(0);
    }

    /// Evaluates without a graph and without dropout.
    private <T> T evaluated(Supplier<T> computation) {
        return withoutDropout(() -> {
            try (TensorScope _ = TensorScope.open();
                    NoGradGuard _ = new NoGradGuard()) {
                return computation.get();
            }
        });
    }

    /// Computes in evaluation mode and goes back to the mode before.
    private <T> T withoutDropout(Supplier<T> computation) {
        boolean before = model().dropout().training();
        model().dropout().training(false);
        try {
            return computation.get();
        } finally {
            restoreMode(before);
        }
    }

    /// Goes back to training mode after an evaluation in the middle of training.
    protected void restoreMode(boolean training) {
        model().dropout().training(training);
    }

    @Override
    public double loss(NdArray logits, int[][] labels) {
        try (TensorScope _ = TensorScope.open()) {
            return crossEntropy(values.numbers(logits), values.ids(labels)).item_double();
        }
    }

    /// The mean of −log p(label) over the labels that are no padding.
    protected Tensor crossEntropy(Tensor logits, Tensor labels) {
        return torch.cross_entropy_loss(
                logits.view(-1, logits.size(2)), labels.view(-1), new TensorOptional(), 1, PAD, 0);
    }

    /// The loss of one batch in the mode of the moment, with its graph.
    protected Tensor batchLoss(Batch batch) {
        int[][][] shifted = shift(batch.target());
        return crossEntropy(logits(batch.source(), shifted[0]), values.ids(shifted[1]));
    }

    @Override
    public Map<String, NdArray> gradients(int[][] source, int[][] target) {
        return withoutDropout(() -> {
            clearGradients();
            addGradients(new Batch(source, target), 1);
            return model().weights().gradients();
        });
    }

    @Override
    public Map<String, NdArray> accumulatedStep(List<Batch> microBatches, double rate, double clip) {
        return withoutDropout(() -> {
            clearGradients();
            for (Batch batch : microBatches) {
                addGradients(batch, microBatches.size());
                afterMicroBatch(rate, clip);
            }
            clipGradients(clip);
            descend(rate);
            return model().weights().copy();
        });
    }

    /// Has nothing to do: gradients add up.
    protected void afterMicroBatch(double rate, double clip) {}

    /// p ← p − rate · gradient.
    protected final void descend(double rate) {
        model().weights().descend(rate);
    }

    protected final void clearGradients() {
        model().weights().clearGradients();
    }

    protected void clipGradients(double largestNorm) {
        try (TensorScope _ = TensorScope.open()) {
            model().weights().clipGradients(largestNorm);
        }
    }

    /// Adds the gradient of a batch's loss, one of several; returns the loss.
    protected double addGradients(Batch batch, int batches) {
        try (TensorScope _ = TensorScope.open()) {
            Tensor loss = batchLoss(batch);
            loss.div(new Scalar((double) batches)).backward();
            return loss.item_double();
        }
    }

    @Override
    public int[][] greedy(int[][] source, int maxLength) {
        return evaluated(() -> new GreedySearch(this, source, maxLength).answers());
    }

    /// The memory that the search reads in step `step`; computed once.
    protected Tensor searchMemory(int[][] source, int step, Tensor before) {
        return before;
    }

    /// The mask that the search gives the decoder for its own symbols.
    protected Tensor searchTargetMask(int[][] target) {
        return targetMask(target);
    }

    /// The mask that the search gives the decoder for the memory.
    protected Tensor searchMemoryMask(int[][] source) {
        return memoryMask(source);
    }

    /// Tells whether a row is finished by this symbol.
    protected boolean finishes(int symbol) {
        return symbol == EOS;
    }

    protected final Tensor firstMemory(int[][] source) {
        return memory(source);
    }

    /// The symbols with the largest logits after the last position.
    final int[] next(int[][] written, Tensor memory, int[][] source) {
        Tensor logits = logits(written, searchTargetMask(written), memory, searchMemoryMask(source));
        Tensor last = logits.select(1, written[0].length - 1L);
        return Values.toIds(last.argmax(new LongOptional(-1), false));
    }

    @Override
    public int encoderCalls() {
        return encoderCalls;
    }

    @Override
    public void startTraining(Pairs pairs, Pairs validation, TrainConfig config, long seed) {
        training = new TrainingRun(this, pairs, validation, config, seed);
    }

    @Override
    public Leg trainLeg(int updates) {
        return training.leg(updates);
    }

    /// The share of validation questions that are answered wholly right.
    protected double validationAccuracy(Pairs validation, Vocabularies vocabularies, TrainConfig config) {
        Batch batch = encode(validation, vocabularies);
        List<int[]> answers = new ArrayList<>();
        for (int start = 0; start < batch.size(); start += TrainingRun.VALIDATION_ROWS) {
            int end = Math.min(batch.size(), start + TrainingRun.VALIDATION_ROWS);
            answers.addAll(List.of(greedy(Arrays.copyOfRange(batch.source(), start, end), config.maxAnswer())));
        }
        return accuracy(answers.toArray(new int[0][]), shift(batch.target())[1]);
    }

    /// The mean loss on the validation set, over all its labels.
    final double validationLoss(Batch batch) {
        return evaluated(() -> batchLoss(batch).item_double());
    }
}
