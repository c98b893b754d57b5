package gradus.seq2seq.suite;

import gradus.api.NdArray;
import gradus.api.Pairs;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.seq2seq.Seq2SeqTransformer.Batch;
import gradus.seq2seq.Seq2SeqTransformer.TrainConfig;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import gradus.seq2seq.Seq2SeqTransformer.Vocabularies;
import gradus.seq2seq.suite.data.Split;
import gradus.seq2seq.suite.data.Task;
import gradus.suite.Check;
import gradus.suite.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// One training run as the tier sets it: questions, vocabularies, the form of the model, and weights to start
/// from.
///
/// Everything a student could learn by heart is drawn anew: questions, symbols, their order, start weights.
record Exercise(
        Split split,
        Vocabularies vocabularies,
        TransformerConfig config,
        Map<String, NdArray> start,
        Seq2SeqTransformer reference) {
    private static final int ROWS = 250;

    static Exercise draw(Check<Seq2SeqTransformer> check, double dropProbability) {
        Tier tier = check.tier();
        RandomGenerator random = check.random();
        Split split = Task.number(tier.whole("task"))
                .draw(tier.whole("training"), tier.whole("validation"), tier.whole("test"), random);
        return of(check, split, dropProbability);
    }

    /// An exercise on these questions.
    static Exercise of(Check<Seq2SeqTransformer> check, Split split, double dropProbability) {
        Seq2SeqTransformer reference = check.reference();
        Vocabularies vocabularies = reference.vocabularies(split.training());
        Tier tier = check.tier();
        TransformerConfig config = new TransformerConfig(
                vocabularies.sourceSize(),
                vocabularies.targetSize(),
                tier.whole("dimension"),
                tier.whole("heads"),
                tier.whole("feed-forward"),
                tier.whole("encoder-layers"),
                tier.whole("decoder-layers"),
                dropProbability);
        reference.build(config, check.random().nextLong());
        return new Exercise(split, vocabularies, config, reference.parameters(), reference);
    }

    static TrainConfig training(Tier tier, double rate, boolean keepBest) {
        return new TrainConfig(
                tier.whole("batch"),
                tier.whole("accumulation"),
                rate,
                tier.setting("clip"),
                tier.whole("longest-answer"),
                keepBest);
    }

    /// Gives the student the model with its start weights, and the data.
    void begin(Seq2SeqTransformer student, TrainConfig training, long seed) {
        student.build(config, seed);
        student.load(start);
        student.startTraining(split.training(), split.validation(), training, seed);
    }

    /// Counts in the reference, with these weights: the share of questions that are answered wholly right.
    double exactMatch(Map<String, NdArray> weights, Pairs pairs, int longest) {
        reference.build(config, 1);
        reference.load(weights);
        Batch batch = reference.encode(pairs, vocabularies);
        List<int[]> answers = new ArrayList<>();
        for (int from = 0; from < batch.size(); from += ROWS) {
            int to = Math.min(batch.size(), from + ROWS);
            answers.addAll(List.of(reference.greedy(Arrays.copyOfRange(batch.source(), from, to), longest)));
        }
        return reference.accuracy(answers.toArray(new int[0][]), reference.shift(batch.target())[1]);
    }

    /// Counts in the reference the share of symbols that are right when the decoder reads the right answer.
    double rightSymbols(Map<String, NdArray> weights, Pairs pairs) {
        reference.build(config, 1);
        reference.load(weights);
        Batch batch = reference.encode(pairs, vocabularies);
        int[][][] shifted = reference.shift(batch.target());
        NdArray logits = reference.forward(batch.source(), shifted[0]);
        int right = 0;
        int all = 0;
        for (int b = 0; b < batch.size(); b++) {
            for (int t = 0; t < Rows.length(shifted[1][b]); t++) {
                right += largest(logits, b, t) == shifted[1][b][t] ? 1 : 0;
                all++;
            }
        }
        return (double) right / all;
    }

    private static int largest(NdArray logits, int b, int t) {
        int best = 0;
        for (int j = 1; j < logits.shape()[2]; j++) {
            best = logits.at(b, t, j) > logits.at(b, t, best) ? j : best;
        }
        return best;
    }

    /// The largest movement of any entry away from the start.
    double movement(Map<String, NdArray> weights) {
        double largest = 0;
        for (Map.Entry<String, NdArray> entry : start.entrySet()) {
            float[] now = Objects.requireNonNull(weights.get(entry.getKey())).data();
            for (int i = 0; i < now.length; i++) {
                largest = Math.max(largest, Math.abs(now[i] - entry.getValue().data()[i]));
            }
        }
        return largest;
    }
}
