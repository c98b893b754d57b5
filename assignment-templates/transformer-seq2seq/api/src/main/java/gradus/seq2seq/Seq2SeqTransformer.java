package gradus.seq2seq;

import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.api.Pairs;
import java.util.List;
import java.util.Map;

/// A Transformer that reads a question letter by letter and writes its answer letter by letter.
///
/// Write one class that implements this interface, with a public constructor that takes nothing (or one
/// `gradus.api.Device`). It is one object with state: [#build] makes a model, [#load] sets its weights, all other
/// methods of the model use the weights of the moment. The model is that of Vaswani et al., *Attention Is All You
/// Need* (2017); the handout fixes what the paper leaves open. Letters used below:
///
/// | letter | meaning |
/// |---|---|
/// | B | rows of a batch, one for each question |
/// | S | length of the longest question of the batch |
/// | T | length of the longest answer, or of what the decoder is given |
/// | d | the model's dimension |
/// | V | number of target symbols, specials included |
///
/// **Batches come first.** Ids have the form `[B][S]` or `[B][T]`, numbers `(B, T, V)`. Many course texts put the
/// length first; here it is second, in every method.
///
/// **Masks say what is hidden: `true` means masked**, that is: do not attend, or is padding.
///
/// Ids 0 to 3 are special on both sides ([#PAD], [#UNKNOWN], [#EOS], [#SOS]); symbols follow from 4. No method
/// changes what it is given, and none keeps a reference to it. Whatever is random comes from the seed given.
public interface Seq2SeqTransformer {
    /// Fills up short rows, on the right.
    int PAD = 0;

    /// Stands for a symbol that the training set does not hold.
    int UNKNOWN = 1;

    /// Ends an answer.
    int EOS = 2;

    /// Starts an answer.
    int SOS = 3;

    /// The number of special ids; the id of `source.get(i)` is `SPECIALS + i`.
    int SPECIALS = 4;

    /// Collects the symbols of the training set, questions and answers apart, in order of first appearance.
    ///
    /// A symbol is one Unicode code point. A line end at the end of a text (`\n` or `\r\n`) is no symbol: strip
    /// it.
    Vocabularies vocabularies(Pairs training);

    /// Turns texts into ids, each side as wide as its longest row, filled up with [#PAD] on the right.
    ///
    /// A question is its symbols. An answer is [#SOS], its symbols, [#EOS]. Symbols that the vocabulary does not
    /// hold
    /// become [#UNKNOWN]. Line ends are stripped as in [#vocabularies]. No pairs give no rows.
    Batch encode(Pairs pairs, Vocabularies vocabularies);

    /// Makes what the decoder reads and what it must say, one step ahead: `sos a b eos` gives `sos a b` and `a b
    /// eos`.
    ///
    /// @param target `[B][T]`, rows `sos … eos pad …`
    /// @return two arrays `[B][T - 1]`: the decoder's input and the labels. Of the input the last **column** is
    ///     cut;
    ///     the [#EOS] of a row that is shorter than the longest stays in it, which does no harm
    int[][][] shift(int[][] target);

    /// Tells which later positions a position must not see: `[i][j]` is true when j lies after i.
    ///
    /// @return n rows of n; row 0 has one entry that is not masked
    boolean[][] causalMask(int n);

    /// Tells which entries are padding: true at id [#PAD].
    boolean[][] paddingMask(int[][] ids);

    /// Computes the table of positions: entry (i, 2k) is sin(i / 10000^(2k/d)), entry (i, 2k + 1) the cosine of
    /// the
    /// same.
    ///
    /// For odd d the last sine has no cosine. The table is a constant, not a parameter.
    ///
    /// @return shape (length, d)
    NdArray positions(int length, int d);

    /// Makes a new model of this form with random weights and forgets everything before it.
    void build(TransformerConfig config, long seed);

    /// Returns copies of all weights, under the names and shapes that the handout lists.
    Map<String, NdArray> parameters();

    /// Sets all weights, from copies. The names and shapes are those of [#parameters].
    void load(Map<String, NdArray> parameters);

    /// Computes the logits of each next symbol. Evaluation mode: no dropout.
    ///
    /// @param source questions `[B][S]`
    /// @param targetInput what the decoder reads `[B][T]`, the first of [#shift]
    /// @return (B, T, V): entry (b, t, ·) is about the symbol **after** position t
    NdArray forward(int[][] source, int[][] targetInput);

    /// Runs the encoder alone. Evaluation mode.
    ///
    /// @return the memory (B, S, d); what stands at positions of padding is nobody's business
    NdArray encodeSource(int[][] source);

    /// Runs the decoder alone, so that `decode(t, encodeSource(s), s)` equals `forward(s, t)`.
    ///
    /// @param source the questions that the memory belongs to; only their padding matters
    NdArray decode(int[][] targetInput, NdArray memory, int[][] source);

    /// Computes the mean cross entropy over the labels that are not [#PAD], with the natural logarithm.
    ///
    /// @param logits (B, T, V); values of ±1000 must not overflow
    double loss(NdArray logits, int[][] labels);

    /// Computes the gradient of the loss on one batch, evaluation mode, for every parameter.
    ///
    /// @param target rows `sos … eos pad …`; shift them yourself
    Map<String, NdArray> gradients(int[][] source, int[][] target);

    /// Makes **one** step of plain gradient descent from several micro-batches and returns the parameters after
    /// it.
    ///
    /// Each of the k losses is divided by k, the gradients add up, their one global norm is clipped, then comes
    /// the step
    /// `p ← p − rate · gradient`. Evaluation mode. Start without gradients of an earlier call.
    ///
    /// @param clip the largest norm M: gradients are multiplied by min(1, M / (norm + 1e-6))
    Map<String, NdArray> accumulatedStep(List<Batch> microBatches, double rate, double clip);

    /// Writes answers: at each step the symbol with the largest logit, until every row has written [#EOS].
    ///
    /// Nothing but the questions is known here. The encoder runs once for the batch.
    ///
    /// @param maxLength the most symbols written, [#EOS] included, at least 1
    /// @return rows without [#SOS], all as long as the longest: each ends with [#EOS] or was cut at `maxLength`,
    ///     and is
    ///     [#PAD] after its [#EOS]
    int[][] greedy(int[][] source, int maxLength);

    /// Counts how often the encoder ran since [#build].
    int encoderCalls();

    /// Computes the share of rows that are **wholly** right, between 0 and 1; 0 without rows.
    ///
    /// A row counts up to its first [#EOS]; what follows is ignored. A prediction without [#EOS] is wrong.
    ///
    /// @param predicted as of [#greedy], possibly of another width than the labels
    /// @param labels rows `a b … eos pad …`
    double accuracy(int[][] predicted, int[][] labels);

    /// Prepares training of the model as it is now; nothing is learnt yet.
    ///
    /// Vocabularies are those of `training`, and the model was built for them.
    void startTraining(Pairs training, Pairs validation, TrainConfig config, long seed);

    /// Goes on training for some updates, with the optimiser's state and the place in the data of the leg before.
    ///
    /// Two legs of n updates are the same as one of 2n. Training mode while learning; the validation at the end
    /// of the
    /// leg is in evaluation mode and must not draw random numbers.
    ///
    /// @return a log with one training loss for **each update** (the mean of its micro-batches, before the
    ///     update), and
    ///     **one** validation loss and **one** exact-match accuracy of greedy answers, after the leg's last
    ///     update
    Leg trainLeg(int updates);

    /// The symbols of both sides; the id of a symbol is its place plus [#SPECIALS].
    record Vocabularies(List<String> source, List<String> target) {
        public Vocabularies {
            source = List.copyOf(source);
            target = List.copyOf(target);
        }

        /// Returns the number of source ids, specials included.
        public int sourceSize() {
            return SPECIALS + source.size();
        }

        /// Returns the number of target ids, specials included: V.
        public int targetSize() {
            return SPECIALS + target.size();
        }
    }

    /// Ids of some questions and their answers.
    ///
    /// @param source `[B][S]`
    /// @param target `[B][T]`, rows `sos … eos pad …`
    @SuppressWarnings("ArrayRecordComponent") // handed over and not copied
    record Batch(int[][] source, int[][] target) {
        public Batch {
            if (source.length != target.length) {
                throw new IllegalArgumentException(source.length + " questions but " + target.length + " answers");
            }
        }

        /// Returns the number of rows, B.
        public int size() {
            return source.length;
        }
    }

    /// The form of a model.
    ///
    /// @param sourceSize number of source ids, specials included
    /// @param targetSize number of target ids, specials included
    /// @param dimension d
    /// @param heads number of attention heads; divides d
    /// @param feedForward width of the hidden layer between two linear layers
    /// @param encoderLayers number of layers of the encoder
    /// @param decoderLayers number of layers of the decoder
    /// @param dropProbability probability of **dropping** a value in training
    record TransformerConfig(
            int sourceSize,
            int targetSize,
            int dimension,
            int heads,
            int feedForward,
            int encoderLayers,
            int decoderLayers,
            double dropProbability) {
        public TransformerConfig {
            if (sourceSize < SPECIALS || targetSize < SPECIALS) {
                throw new IllegalArgumentException("a vocabulary holds at least the " + SPECIALS + " specials");
            }
            if (heads < 1 || dimension < 1 || dimension % heads != 0) {
                throw new IllegalArgumentException(
                        heads + " heads cannot share " + dimension + " dimensions: heads must divide the dimension");
            }
            if (feedForward < 1 || encoderLayers < 1 || decoderLayers < 1) {
                throw new IllegalArgumentException("feedForward and both numbers of layers are at least 1");
            }
            if (!(dropProbability >= 0 && dropProbability < 1)) {
                throw new IllegalArgumentException("dropProbability lies in [0, 1), it was " + dropProbability);
            }
        }
    }

    /// How to train: Adam (β 0.9 and 0.999, ε 1e-8) on accumulated, clipped gradients.
    ///
    /// @param batchSize pairs of one micro-batch
    /// @param accumulation micro-batches of one update
    /// @param learningRate Adam's rate
    /// @param clip the largest norm, as in [#accumulatedStep]
    /// @param maxAnswer the most symbols of a greedy answer in validation, [#EOS] included
    /// @param keepBest when true, [#parameters] returns the weights of the leg with the best validation accuracy
    ///     so far
    ///     (of equal ones the latest); training itself always goes on from the last weights
    record TrainConfig(
            int batchSize, int accumulation, double learningRate, double clip, int maxAnswer, boolean keepBest) {
        public TrainConfig {
            if (batchSize < 1 || accumulation < 1 || maxAnswer < 1) {
                throw new IllegalArgumentException("batchSize, accumulation and maxAnswer are at least 1");
            }
            if (!(learningRate > 0) || !(clip > 0)) {
                throw new IllegalArgumentException("learningRate and clip are positive");
            }
        }
    }
}
