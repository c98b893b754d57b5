package gradus.seq2seq.suite;

import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.api.Pairs;
import gradus.evidence.Measurement.AtMost;
import gradus.evidence.Measurement.Exactly;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.seq2seq.Seq2SeqTransformer.Batch;
import gradus.seq2seq.Seq2SeqTransformer.TrainConfig;
import gradus.seq2seq.suite.data.Split;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tier;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 6.2 and 7: training. What earns points is computed by the reference from the weights handed over.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TrainingChecks {
    private static final int FIRST = 10;

    /// The farthest that Adam moves an entry in one step, in learning rates.
    private static final double FARTHEST = 3.2;

    private static final int OVERFIT = 32;
    private static final int OVERFIT_UPDATES = 300;

    @Order(1)
    @Graded(
            id = "first-loss-overfit",
            item = "6.2",
            points = 2,
            title = "The first loss is that of guessing; 32 pairs are learnt by heart",
            after = {"forward", "gradients"},
            trains = true)
    void overfit(Check<Seq2SeqTransformer> check) {
        Exercise drawn = Exercise.draw(check, 0);
        Pairs few = new Pairs(
                drawn.split().test().questions().subList(0, OVERFIT),
                drawn.split().test().answers().subList(0, OVERFIT));
        Exercise exercise = Exercise.of(check, new Split(few, few, few), 0);
        firstLoss(check, exercise, few);
        int longest = check.tier().whole("longest-answer");
        TrainConfig config = new TrainConfig(OVERFIT, 1, check.tier().setting("overfit-rate"), 1, longest, false);
        exercise.begin(check.student(), config, check.random().nextLong());
        double best = 0;
        for (int done = 0; done < OVERFIT_UPDATES && best < 1; done += 50) {
            Handed.log(check, check.student().trainLeg(50), 50);
            Map<String, NdArray> weights = check.student().parameters();
            Handed.weights(check, weights, exercise.config());
            best = Math.max(best, exercise.exactMatch(weights, few, longest));
        }
        check.atLeast("share of 32 training questions answered right after at most 300 updates", best, 1, "");
    }

    /// A new model knows nothing, so that its loss is about ln V.
    private static void firstLoss(Check<Seq2SeqTransformer> check, Exercise exercise, Pairs pairs) {
        Batch batch = check.reference().encode(pairs, exercise.vocabularies());
        int[][][] shifted = check.reference().shift(batch.target());
        check.student().build(exercise.config(), check.random().nextLong());
        double loss = check.reference().loss(check.student().forward(batch.source(), shifted[0]), shifted[1]);
        double guessing = Math.log(exercise.config().targetSize());
        check.measure("first loss", loss, "nats", new Exactly(guessing, 1));
        check.require(
                Math.abs(loss - guessing) <= 1,
                "the loss of a new model is not near ln V: see the handout for how weights start");
    }

    @Order(2)
    @Graded(
            id = "log-true",
            item = "7.2a",
            points = 3,
            title = "The log is true, and training goes on where it stopped",
            after = {"forward", "first-loss-overfit"},
            trains = true)
    void logTrue(Check<Seq2SeqTransformer> check) {
        legs(check);
        Exercise exercise = Exercise.draw(check, 0);
        Tier tier = check.tier();
        exercise.begin(
                check.student(),
                Exercise.training(tier, tier.setting("rate"), false),
                check.random().nextLong());
        int updates = tier.whole("log-updates");
        for (int leg = 0; leg < 2; leg++) {
            Leg trained = check.student().trainLeg(updates);
            Handed.log(check, trained, updates);
            check.require(!trained.diverged(), "training diverges with the settings of the sheet");
            Map<String, NdArray> weights = check.student().parameters();
            Handed.weights(check, weights, exercise.config());
            compare(check, exercise, weights, trained.log().validationMetric()[0]);
        }
    }

    /// The logged accuracy against the reference's recount, and against what it might have been mistaken for.
    private static void compare(
            Check<Seq2SeqTransformer> check, Exercise exercise, Map<String, NdArray> weights, double logged) {
        Pairs pairs = exercise.split().validation();
        int longest = check.tier().whole("longest-answer");
        double right = exercise.exactMatch(weights, pairs, longest);
        double slack = 1.0 / pairs.size() + 1e-9;
        check.measure("logged validation accuracy", logged, "", new Exactly(right, slack));
        if (Math.abs(logged - right) <= slack) {
            return;
        }
        if (Math.abs(logged - exercise.rightSymbols(weights, pairs)) <= 0.01) {
            check.failAs("teacher-forced");
        }
        int ten = Math.min(pairs.size(), 10 * check.tier().whole("batch"));
        Pairs first =
                new Pairs(pairs.questions().subList(0, ten), pairs.answers().subList(0, ten));
        if (Math.abs(logged - exercise.exactMatch(weights, first, longest)) <= slack) {
            check.failAs("accuracy-ten-batches");
        }
        check.require(
                false, "the logged validation accuracy is not that of the weights handed over after the same leg");
    }

    /// Two legs of n updates are one of 2n, with dropout and without.
    private static void legs(Check<Seq2SeqTransformer> check) {
        Tier tier = check.tier();
        TrainConfig config = new TrainConfig(
                tier.whole("batch"),
                1,
                tier.setting("rate"),
                tier.setting("clip"),
                tier.whole("longest-answer"),
                false);
        for (double drop : new double[] {0, 0.3}) {
            Exercise all = Exercise.draw(check, drop);
            Pairs few = new Pairs(
                    all.split().validation().questions().subList(0, 50),
                    all.split().validation().answers().subList(0, 50));
            Exercise exercise = Exercise.of(check, new Split(all.split().training(), few, few), drop);
            long seed = check.random().nextLong();
            Map<String, NdArray> one = trained(check, exercise, config, seed, 8);
            Map<String, NdArray> two = trained(check, exercise, config, seed, 4, 4);
            double difference = difference(one, two);
            check.measure("difference of one leg and two", difference, "", new AtMost(1e-4));
            if (!(difference <= 1e-4)) {
                if (drop > 0) {
                    check.failAs("train-mode-not-restored");
                }
                check.failAs("optimiser-restarts");
            }
        }
    }

    private static Map<String, NdArray> trained(
            Check<Seq2SeqTransformer> check, Exercise exercise, TrainConfig config, long seed, int... legs) {
        exercise.begin(check.student(), config, seed);
        for (int updates : legs) {
            Handed.log(check, check.student().trainLeg(updates), updates);
        }
        Map<String, NdArray> weights = check.student().parameters();
        Handed.weights(check, weights, exercise.config());
        check.require(
                exercise.movement(weights) > 0,
                "the weights are where they were after " + Arrays.stream(legs).sum()
                        + " updates: trainLeg does not train, or parameters() returns old ones");
        return weights;
    }

    private static double difference(Map<String, NdArray> a, Map<String, NdArray> b) {
        return a.entrySet().stream()
                .mapToDouble(entry -> {
                    float[] left = entry.getValue().data();
                    float[] right =
                            Objects.requireNonNull(b.get(entry.getKey())).data();
                    double largest = 0;
                    for (int i = 0; i < left.length; i++) {
                        largest = Math.max(largest, Math.abs(left[i] - right[i]));
                    }
                    return largest;
                })
                .max()
                .orElse(0);
    }

    @Order(3)
    @Graded(
            id = "reach",
            item = "7.2a",
            points = 2,
            title = "One leg of a run reaches the full mark on the validation set",
            after = {"forward", "first-loss-overfit"},
            trains = true)
    void reach(Check<Seq2SeqTransformer> check) {
        Exercise exercise = Exercise.draw(check, check.tier().setting("drop"));
        double full = check.tier().setting("full");
        double best = run(check, exercise, exercise.split().validation(), false, full)
                .max()
                .orElse(0);
        check.atLeast("best leg", 100 * best, full, "%");
    }

    @Order(4)
    @Graded(
            id = "trained",
            item = "7.1",
            points = 5,
            title = "Hidden questions are answered right after training",
            after = {"forward", "first-loss-overfit"},
            trains = true)
    void trained(Check<Seq2SeqTransformer> check) {
        Tier tier = check.tier();
        double[] results = new double[tier.whole("runs")];
        for (int i = 0; i < results.length; i++) {
            Exercise exercise = Exercise.draw(check, tier.setting("drop"));
            double[] legs =
                    run(check, exercise, exercise.split().test(), true, 200).toArray();
            check.curve("hidden questions answered right, run " + (i + 1), "leg", legs);
            results[i] = legs.length == 0 ? 0 : legs[legs.length - 1];
        }
        Arrays.sort(results);
        check.linear(
                "hidden questions answered right, median of " + results.length,
                100 * results[results.length / 2],
                "%",
                tier.setting("full"),
                tier.setting("zero"));
    }

    /// Trains in legs until `enough` per cent and returns the recounted share of right answers after each leg.
    private static DoubleStream run(
            Check<Seq2SeqTransformer> check, Exercise exercise, Pairs judged, boolean keepBest, double enough) {
        Tier tier = check.tier();
        double rate = tier.setting("rate");
        exercise.begin(
                check.student(),
                Exercise.training(tier, rate, keepBest),
                check.random().nextLong());
        DoubleStream.Builder results = DoubleStream.builder();
        int most = tier.whole("updates");
        int done = 0;
        double last = 0;
        boolean hopeless = false;
        while (done < most && 100 * last < enough && !hopeless) {
            int updates = done == 0 ? FIRST : Math.min(tier.whole("leg"), most - done);
            Leg leg = check.student().trainLeg(updates);
            Handed.log(check, leg, updates);
            Map<String, NdArray> weights = check.student().parameters();
            Handed.weights(check, weights, exercise.config());
            if (done == 0) {
                double bound = FARTHEST * rate * FIRST;
                check.measure("movement in the first 10 updates", exercise.movement(weights), "", new AtMost(bound));
            }
            last = exercise.exactMatch(weights, judged, tier.whole("longest-answer"));
            results.add(last);
            done += updates;
            hopeless = leg.diverged();
        }
        return results.build();
    }
}
