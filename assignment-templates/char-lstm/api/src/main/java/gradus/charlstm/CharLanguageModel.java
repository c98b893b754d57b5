package gradus.charlstm;

import gradus.api.Leg;
import gradus.api.NdArray;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A language model over characters: an embedding, a recurrent network (RNN or LSTM), a linear layer.
///
/// Write one class that implements this interface, with a public constructor that takes nothing (or one
/// `gradus.api.Device`). Letters used below:
///
/// | letter | meaning |
/// |---|---|
/// | V | size of the vocabulary, the two special ids included |
/// | E, H, L | length of an embedding, of the hidden state, number of layers |
/// | B | batch: number of streams that are read side by side |
/// | T | number of time steps |
/// | N | number of characters of a text |
///
/// A **character** is a Unicode code point, never a Java `char`: `text.codePoints()`. Ids are `int`; id 0 is
/// padding, id 1 is "unknown". A matrix of ids is `[time][stream]`: **time comes first**.
///
/// The object has a state: the vocabulary (set by [#vocabulary]), the weights (set by [#build] and [#load])
/// and the training run (set by [#startTraining]). No method changes an array that it is given, and none keeps
/// a reference to one: copy what you need later.
///
/// The LSTM is that of Hochreiter and Schmidhuber (1997) with the forget gate of Gers, Schmidhuber and Cummins
/// (2000).
public interface CharLanguageModel {

    /// Collects the characters of a text and numbers them; [#encode], [#decode], [#perplexity],
    /// [#startTraining] and [#complete] use the numbers of the last call.
    ///
    /// Ids have no gaps: 0 is `"<pad>"`, 1 is `"<unk>"`, then every character in the order of its **first
    /// appearance**.
    ///
    /// @return the symbol of each id; each one but the first two is a single code point
    List<String> vocabulary(String text);

    /// Replaces each character by its id; a character that the vocabulary does not have becomes 1.
    int[] encode(String text);

    /// Puts the symbols of the ids one after another.
    String decode(int[] ids);

    /// Cuts a text into B streams, and these into chunks that overlap by one row.
    ///
    /// 1. S = ⌊N/B⌋ + 1. Pad the ids with 0 at the end to B·S.
    /// 2. Stream b holds the ids b·S … (b+1)·S − 1: one **contiguous** piece of the text. It is column b of a
    ///    matrix with S rows.
    /// 3. Chunk 0 is one row of zeros and then the rows 0 … min(T, S) − 1. Chunk i ≥ 1 is the rows iT − 1 …
    ///    min((i+1)T, S) − 1.
    ///
    /// The network reads all rows of a chunk but the last and predicts all rows but the first. Since the first
    /// row of a chunk is the last of the one before, every character is predicted exactly once. A chunk of a
    /// single row has nothing to predict and is left out: that happens when S is a multiple of T.
    ///
    /// @param ids N ids, N at least 1
    /// @param batch B
    /// @param bptt T, the length of backpropagation through time
    /// @return the chunks in order, each `[rows][B]`, with at most T + 1 rows
    List<int[][]> chunks(int[] ids, int batch, int bptt);

    /// Makes new weights and forgets a training run.
    ///
    /// `embedding.weight` is normal N(0, 1) with row 0 (padding) zero. All weights and biases of the recurrent
    /// network and of the linear layer are uniform in ±1/√H.
    ///
    /// @param seed the same seed gives the same weights
    void build(LmConfig config, long seed);

    /// Returns a copy of the weights, by name and in this order (l = 0 … L − 1, G = 4H for an LSTM and H for
    /// an RNN):
    ///
    /// | name | shape |
    /// |---|---|
    /// | `embedding.weight` | [V, E] |
    /// | `rnn.weight_ih_l{l}` | [G, E], above layer 0 [G, H] |
    /// | `rnn.weight_hh_l{l}` | [G, H] |
    /// | `rnn.bias_ih_l{l}`, `rnn.bias_hh_l{l}` | [G] each |
    /// | `linear.weight` | [V, H] |
    /// | `linear.bias` | [V] |
    ///
    /// The 4H rows of an LSTM are four blocks in the order **i, f, g, o**.
    Map<String, NdArray> parameters();

    /// Replaces all weights, by these names and shapes, and forgets a training run.
    void load(Map<String, NdArray> parameters);

    /// Returns the state before the first character: zeros.
    State initialState(int batch);

    /// Runs the network.
    ///
    /// With eₜ the embedding of the ids at time t, an RNN computes hₜ = tanh(Wᵢₕ eₜ + bᵢₕ + Wₕₕ hₜ₋₁ + bₕₕ).
    /// An LSTM computes four such sums a and from them i = σ(aᵢ), f = σ(a_f), g = tanh(a_g), o = σ(aₒ), cₜ = f
    /// ⊙ cₜ₋₁ + i ⊙ g, hₜ = o ⊙ tanh(cₜ). A second layer reads h of the first. The logits are W h + b of the
    /// last layer.
    ///
    /// @param ids `[T][B]`
    /// @param state the state before the first row
    /// @return the logits `[T*B, V]`, row t·B + b for time t and stream b, and the state after the last row
    Step forward(int[][] ids, State state);

    /// Computes the cross entropy: the **mean** over the targets of −ln softmax(logits)[target].
    ///
    /// A target 0 (padding) does not count, neither in the sum nor in the number. Without any target that
    /// counts the loss is 0.
    ///
    /// @param logits `[R, V]`
    /// @param targets R ids
    double loss(NdArray logits, int[] targets);

    /// Computes the gradient of the [#loss] of one chunk, with all names and shapes of [#parameters].
    ///
    /// The state is a **constant**: no gradient flows through h or c to what came before. This is what truncates
    /// backpropagation through time. Row 0 of the embedding is padding and is not learnt: its gradient is 0.
    /// Nothing is clipped here.
    ///
    /// @param chunk `[T+1][B]`: the input is all rows but the last, the targets are all rows but the first
    /// @param state the state before the chunk
    Map<String, NdArray> gradients(int[][] chunk, State state);

    /// Clips gradients by their **one** global norm.
    ///
    /// n is the Euclidean norm over all entries of all arrays together. The result is every array times
    /// min(1, maxNorm / (n + 1e-6)).
    Map<String, NdArray> clip(Map<String, NdArray> gradients, double maxNorm);

    /// Computes exp(total cross entropy / number of counted targets) over the whole text.
    ///
    /// The text is encoded with the vocabulary and cut by [#chunks]; the state starts at zero and is carried from
    /// chunk to chunk. Natural logarithm, natural exponential.
    ///
    /// @param text at least one character
    double perplexity(String text, int batch, int bptt);

    /// Gets ready to train the present weights on this text, encoded with the vocabulary, from a fresh optimiser.
    ///
    /// @param seed for whatever you draw during training; the plain method draws nothing
    void startTraining(String text, LmTrainConfig config, long seed);

    /// Makes exactly this many updates, one for each chunk, and goes on where the last leg stopped: with its
    /// chunk, its state and its optimiser. `trainLeg(n)` twice is the same as `trainLeg(2n)`.
    ///
    /// One update: gradients of the chunk from the carried state, [#clip], one step of Adam (β 0.9 and 0.999,
    /// bias corrected, ε = 1e-8 outside of the root). The state after the chunk is carried to the next one, as
    /// numbers. After the last chunk a new epoch starts at the beginning of the text, **with a zero state**.
    ///
    /// @return a log with unit `update` and one `trainLoss` for each update, computed *before* it; the other
    ///     two series are empty. `diverged` when the loss is not finite; training then stops
    Leg trainLeg(int updates);

    /// Continues a text.
    ///
    /// From the zero state the network reads the **whole** prompt, one character after the other; the empty
    /// prompt is read as the single id 0, and an unknown character as id 1. Then, `steps` times: choose a
    /// character from the logits, append it, read it.
    ///
    /// @param prompt what to continue; it is not part of the answer
    /// @param steps number of characters of the answer, exactly
    /// @return the new characters; never one of the two special symbols
    String complete(String prompt, int steps, Decoding decoding);

    /// The recurrent network: plain with tanh, or long short-term memory.
    enum Cell {
        RNN,
        LSTM
    }

    /// The sizes of a model.
    ///
    /// @param vocabulary V, the two special ids included
    /// @param embedding E
    /// @param hidden H
    /// @param layers L
    record LmConfig(Cell cell, int vocabulary, int embedding, int hidden, int layers) {
        public LmConfig {
            Objects.requireNonNull(cell, "cell");
            if (vocabulary < 2 || embedding < 1 || hidden < 1 || layers < 1) {
                throw new IllegalArgumentException("no model of these sizes: vocabulary " + vocabulary
                        + " (at least 2)," + " embedding " + embedding + ", hidden " + hidden + ", layers " + layers);
            }
        }

        /// Returns the number of gates: 4 for an LSTM, 1 for an RNN.
        public int gates() {
            return cell == Cell.LSTM ? 4 : 1;
        }
    }

    /// How to train.
    ///
    /// @param batch B
    /// @param bptt T
    /// @param learningRate of Adam
    /// @param maxNorm the largest norm of a gradient, see [CharLanguageModel#clip]
    record LmTrainConfig(int batch, int bptt, double learningRate, double maxNorm) {
        public LmTrainConfig {
            if (batch < 1 || bptt < 1) {
                throw new IllegalArgumentException("batch and bptt are at least 1, got " + batch + " and " + bptt);
            }
        }
    }

    /// The state between two characters.
    ///
    /// @param h `[L, B, H]`
    /// @param c `[L, B, H]` for an LSTM; for an RNN an array without elements, of shape [0]
    record State(NdArray h, NdArray c) {
        public State {
            Objects.requireNonNull(h, "h");
            Objects.requireNonNull(c, "c");
        }
    }

    /// What [CharLanguageModel#forward] returns.
    record Step(NdArray logits, State state) {
        public Step {
            Objects.requireNonNull(logits, "logits");
            Objects.requireNonNull(state, "state");
        }
    }

    /// How to choose the next character. The special ids 0 and 1 are never chosen.
    ///
    /// Greedy: the largest logit, of equals the smallest id. Sampling: a draw from softmax(logits /
    /// temperature) over the other ids, all draws of one call from **one** generator with this seed.
    ///
    /// @param sample false for greedy; then the other two do not matter
    /// @param temperature above 0: small values sharpen, large values flatten
    /// @param seed the same seed gives the same text, another seed gives another text
    record Decoding(boolean sample, double temperature, long seed) {
        /// Always the most likely character.
        public static final Decoding GREEDY = new Decoding(false, 1, 0);

        public Decoding {
            if (!(temperature > 0)) {
                throw new IllegalArgumentException("the temperature is above 0, got " + temperature);
            }
        }
    }
}
