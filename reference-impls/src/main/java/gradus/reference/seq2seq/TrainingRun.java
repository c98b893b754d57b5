package gradus.reference.seq2seq;

import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.api.Pairs;
import gradus.api.TrainingLog;
import gradus.reference.torch.TensorScope;
import gradus.seq2seq.Seq2SeqTransformer.Batch;
import gradus.seq2seq.Seq2SeqTransformer.TrainConfig;
import gradus.seq2seq.Seq2SeqTransformer.Vocabularies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;

/// A training run in legs, section 5 of the paper: Adam (Kingma and Ba, 2015) on accumulated, clipped gradients.
final class TrainingRun implements Training {
    static final int VALIDATION_ROWS = 250;
    private static final double HOPELESS = 3;

    private final TorchSeq2SeqTransformer model;
    private final Pairs training;
    private final Pairs validation;
    private final TrainConfig config;
    private final Vocabularies vocabularies;
    private final Adam adam;
    private final RandomGenerator random;
    private List<Integer> order = List.of();
    private int place;
    private double firstLoss = Double.NaN;
    private double best = -1;
    private Map<String, NdArray> kept = Map.of();

    TrainingRun(TorchSeq2SeqTransformer model, Pairs training, Pairs validation, TrainConfig config, long seed) {
        if (training.size() == 0) {
            throw new IllegalArgumentException("the training set is empty: there is nothing to learn from");
        }
        this.model = model;
        this.training = training;
        this.validation = validation;
        this.config = config;
        this.vocabularies = model.vocabularies(training);
        requireFit();
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        model.model().dropout().seed(random.nextLong());
        model.model().dropout().training(true);
        AdamOptions options = new AdamOptions(config.learningRate());
        this.adam = new Adam(model.model().weights().vector(), options);
    }

    private void requireFit() {
        int source = model.model().config().sourceSize();
        int target = model.model().config().targetSize();
        if (vocabularies.sourceSize() > source || vocabularies.targetSize() > target) {
            throw new IllegalArgumentException("the training set has " + vocabularies.sourceSize() + " source and "
                    + vocabularies.targetSize() + " target ids, the model was built for " + source + " and " + target);
        }
    }

    @Override
    public Leg leg(int updates) {
        double[] losses = new double[updates];
        int done = 0;
        boolean diverged = false;
        while (done < updates && !diverged) {
            losses[done] = update();
            firstLoss = Double.isNaN(firstLoss) ? losses[done] : firstLoss;
            diverged = !(losses[done] <= HOPELESS * firstLoss);
            done++;
        }
        TrainingLog log = new TrainingLog(
                "update", Arrays.copyOf(losses, done), validation(this::validationLoss), validation(this::accuracy));
        return new Leg(log, diverged);
    }

    private interface Measure {
        double value();
    }

    private double[] validation(Measure measure) {
        return validation.size() == 0 ? new double[0] : new double[] {measure.value()};
    }

    /// One step of Adam; returns the mean loss of its micro-batches.
    private double update() {
        model.clearGradients();
        double sum = 0;
        for (int i = 0; i < config.accumulation(); i++) {
            sum += model.addGradients(next(), config.accumulation());
        }
        try (TensorScope _ = TensorScope.open()) {
            model.clipGradients(config.clip());
            adam.step();
        }
        return sum / config.accumulation();
    }

    /// The next micro-batch of a pass over the shuffled training set; the last of a pass may be smaller.
    private Batch next() {
        if (place >= order.size()) {
            order = new ArrayList<>(IntStream.range(0, training.size()).boxed().toList());
            Collections.shuffle(order, Random.from(random));
            place = 0;
        }
        List<Integer> chosen = order.subList(place, Math.min(order.size(), place + config.batchSize()));
        place += chosen.size();
        return model.encode(
                new Pairs(
                        chosen.stream().map(training.questions()::get).toList(),
                        chosen.stream().map(training.answers()::get).toList()),
                vocabularies);
    }

    private double validationLoss() {
        Batch all = model.encode(validation, vocabularies);
        double sum = 0;
        for (int start = 0; start < all.size(); start += VALIDATION_ROWS) {
            int end = Math.min(all.size(), start + VALIDATION_ROWS);
            Batch part = new Batch(
                    Arrays.copyOfRange(all.source(), start, end), Arrays.copyOfRange(all.target(), start, end));
            sum += model.validationLoss(part) * labels(part);
        }
        return sum / labels(all);
    }

    private static long labels(Batch batch) {
        return Arrays.stream(batch.target())
                .flatMapToInt(row -> Arrays.stream(row).skip(1))
                .filter(id -> id != TorchSeq2SeqTransformer.PAD)
                .count();
    }

    private double accuracy() {
        double accuracy = model.validationAccuracy(validation, vocabularies, config);
        if (config.keepBest() && accuracy >= best) {
            best = accuracy;
            kept = model.model().weights().copy();
        }
        return accuracy;
    }

    @Override
    public Map<String, NdArray> parameters(Weights current) {
        return kept.isEmpty() ? current.copy() : kept;
    }
}
