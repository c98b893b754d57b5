package solution;

import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.api.Pairs;
import gradus.seq2seq.Seq2SeqTransformer;
import java.util.List;
import java.util.Map;

/**
 * Your solution. Replace each method's body; what it must compute stands in the handout and in the documentation of
 * Seq2SeqTransformer.
 *
 * <p>You may add classes beside this one, in any package of your own. Exactly one public class implements
 * Seq2SeqTransformer, and its constructor takes nothing (as here) or one gradus.api.Device.
 */
public final class Solution implements Seq2SeqTransformer {

    /** Item 1a: the symbols of both sides, in order of first appearance. */
    @Override
    public Vocabularies vocabularies(Pairs training) {
        throw missing("vocabularies");
    }

    /** Item 1a: ids, answers between sos and eos, padding on the right. */
    @Override
    public Batch encode(Pairs pairs, Vocabularies vocabularies) {
        throw missing("encode");
    }

    /** Item 6.2: what the decoder reads, and the labels one step ahead. */
    @Override
    public int[][][] shift(int[][] target) {
        throw missing("shift");
    }

    /** Item 6.2: true above the diagonal. */
    @Override
    public boolean[][] causalMask(int n) {
        throw missing("causalMask");
    }

    /** Item 6.2: true at padding. */
    @Override
    public boolean[][] paddingMask(int[][] ids) {
        throw missing("paddingMask");
    }

    /** Item 3: the table of sines and cosines. */
    @Override
    public NdArray positions(int length, int d) {
        throw missing("positions");
    }

    /** Item 3: a new model with random weights. */
    @Override
    public void build(TransformerConfig config, long seed) {
        throw missing("build");
    }

    @Override
    public Map<String, NdArray> parameters() {
        throw missing("parameters");
    }

    @Override
    public void load(Map<String, NdArray> parameters) {
        throw missing("load");
    }

    /** Item 3: logits (B, T, V). */
    @Override
    public NdArray forward(int[][] source, int[][] targetInput) {
        throw missing("forward");
    }

    /** Item 3: the encoder alone. */
    @Override
    public NdArray encodeSource(int[][] source) {
        throw missing("encodeSource");
    }

    /** Item 3: the decoder alone. */
    @Override
    public NdArray decode(int[][] targetInput, NdArray memory, int[][] source) {
        throw missing("decode");
    }

    /** Item 6.2: mean cross entropy over labels that are no padding. */
    @Override
    public double loss(NdArray logits, int[][] labels) {
        throw missing("loss");
    }

    /** Item 6.2: the gradient of the loss of one batch. */
    @Override
    public Map<String, NdArray> gradients(int[][] source, int[][] target) {
        throw missing("gradients");
    }

    /** Item 6.3: one step from several micro-batches. */
    @Override
    public Map<String, NdArray> accumulatedStep(List<Batch> microBatches, double rate, double clip) {
        throw missing("accumulatedStep");
    }

    /** Item 4: answers, symbol by symbol. */
    @Override
    public int[][] greedy(int[][] source, int maxLength) {
        throw missing("greedy");
    }

    /** Item 4.1: how often the encoder ran since build. */
    @Override
    public int encoderCalls() {
        throw missing("encoderCalls");
    }

    /** Item 5: the share of wholly right answers. */
    @Override
    public double accuracy(int[][] predicted, int[][] labels) {
        throw missing("accuracy");
    }

    /** Item 7: prepares training. */
    @Override
    public void startTraining(Pairs training, Pairs validation, TrainConfig config, long seed) {
        throw missing("startTraining");
    }

    /** Item 7: some more updates. */
    @Override
    public Leg trainLeg(int updates) {
        throw missing("trainLeg");
    }

    private static UnsupportedOperationException missing(String method) {
        return new UnsupportedOperationException(method + " is not implemented yet");
    }
}
