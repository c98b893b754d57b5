package solution;

import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel;
import java.util.List;
import java.util.Map;

/**
 * Your solution. Replace each method's body; what it must compute stands in the handout and in the documentation of
 * CharLanguageModel.
 *
 * <p>You may add classes beside this one, in any package of your own. Exactly one public class implements
 * CharLanguageModel, and its constructor takes nothing (as here) or one gradus.api.Device.
 */
public final class Solution implements CharLanguageModel {

    /** Item 2.2: id 0 is padding, id 1 is unknown, then every code point in the order of its first appearance. */
    @Override
    public List<String> vocabulary(String text) {
        throw new UnsupportedOperationException("vocabulary is not implemented yet");
    }

    /** Item 2.2: the id of each code point; 1 for one that the vocabulary does not have. */
    @Override
    public int[] encode(String text) {
        throw new UnsupportedOperationException("encode is not implemented yet");
    }

    /** Item 2.2: the symbols of the ids, one after another. */
    @Override
    public String decode(int[] ids) {
        throw new UnsupportedOperationException("decode is not implemented yet");
    }

    /** Item 2.2: contiguous streams as columns, cut into chunks that overlap by one row. */
    @Override
    public List<int[][]> chunks(int[] ids, int batch, int bptt) {
        throw new UnsupportedOperationException("chunks is not implemented yet");
    }

    /** Items 2.2 and 3.1: new weights; embedding N(0, 1) with a zero row 0, all else uniform in ±1/√H. */
    @Override
    public void build(LmConfig config, long seed) {
        throw new UnsupportedOperationException("build is not implemented yet");
    }

    /** Items 2.2 and 3.1: a copy of the weights, by name. */
    @Override
    public Map<String, NdArray> parameters() {
        throw new UnsupportedOperationException("parameters is not implemented yet");
    }

    /** Items 2.2 and 3.1: take these weights. */
    @Override
    public void load(Map<String, NdArray> parameters) {
        throw new UnsupportedOperationException("load is not implemented yet");
    }

    /** Items 2.2 and 3.1: zeros. */
    @Override
    public State initialState(int batch) {
        throw new UnsupportedOperationException("initialState is not implemented yet");
    }

    /** Items 2.2 and 3.1: logits [T*B, V] and the state after the last row. */
    @Override
    public Step forward(int[][] ids, State state) {
        throw new UnsupportedOperationException("forward is not implemented yet");
    }

    /** Item 2.2: the mean cross entropy over the targets that are not 0. */
    @Override
    public double loss(NdArray logits, int[] targets) {
        throw new UnsupportedOperationException("loss is not implemented yet");
    }

    /** Items 2.2 and 3.1: the gradient of the loss of one chunk; the state is a constant. */
    @Override
    public Map<String, NdArray> gradients(int[][] chunk, State state) {
        throw new UnsupportedOperationException("gradients is not implemented yet");
    }

    /** Item 2.2: all gradients times min(1, maxNorm / (global norm + 1e-6)). */
    @Override
    public Map<String, NdArray> clip(Map<String, NdArray> gradients, double maxNorm) {
        throw new UnsupportedOperationException("clip is not implemented yet");
    }

    /** Item 2.1: exp of the mean cross entropy over the whole text, with the state carried. */
    @Override
    public double perplexity(String text, int batch, int bptt) {
        throw new UnsupportedOperationException("perplexity is not implemented yet");
    }

    /** Items 2.2 and 3.2: get ready to train the present weights on this text. */
    @Override
    public void startTraining(String text, LmTrainConfig config, long seed) {
        throw new UnsupportedOperationException("startTraining is not implemented yet");
    }

    /** Items 2.2 and 3.2: exactly this many updates, going on where the last leg stopped. */
    @Override
    public Leg trainLeg(int updates) {
        throw new UnsupportedOperationException("trainLeg is not implemented yet");
    }

    /** Items 2.3 and 3.3: exactly `steps` new characters after the prompt. */
    @Override
    public String complete(String prompt, int steps, Decoding decoding) {
        throw new UnsupportedOperationException("complete is not implemented yet");
    }
}
