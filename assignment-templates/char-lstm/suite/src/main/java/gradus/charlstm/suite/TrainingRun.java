package gradus.charlstm.suite;

import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel;
import gradus.charlstm.CharLanguageModel.LmConfig;
import gradus.evidence.Measurement.AtMost;
import gradus.reference.charlstm.Weights;
import gradus.suite.Check;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// One training run of the student, in legs, measured by the reference with the student's weights.
///
/// Start weights come from here. After each leg the weights are looked at and the curve gets a point; a run
/// without hope stops early.
final class TrainingRun {
    /// The first leg is this short, so that what Adam can do in it is little.
    private static final int FIRST = 2;

    /// Adam moves no weight by more than (1 − β₁)/√(1 − β₂) = 3.2 rates in one step (Kingma and Ba 2015,
    /// section 2.1).
    private static final double FARTHEST = 3.2;

    private static final double HOPELESS = 3;

    /// Loss of a batch that looks as if all were learnt: the natural logarithm of the perplexity 1.8.
    private static final double GOOD_BATCH = Math.log(1.8);

    private final Check<CharLanguageModel> check;
    private final Lesson lesson;
    private final Texts texts;
    private final LmConfig config;
    private final List<Double> curve = new ArrayList<>();
    private double lastLoss = Double.POSITIVE_INFINITY;

    private TrainingRun(Check<CharLanguageModel> check, Lesson lesson, Texts texts, LmConfig config) {
        this.check = check;
        this.lesson = lesson;
        this.texts = texts;
        this.config = config;
    }

    /// Trains `runs` times on drawn texts and returns the median of the nats per character: at the end, or for a text
    /// that is learnt by heart the smallest of all legs, since Adam leaves a learnt text again now and then.
    static double median(Check<CharLanguageModel> check, Lesson lesson) {
        List<Double> ends = new ArrayList<>();
        Map<String, NdArray> before = Map.of();
        for (int run = 0; run < lesson.runs(); run++) {
            Texts texts = Texts.draw(check.tier(), lesson.prefix(), check.random());
            int size = check.student().vocabulary(texts.training()).size();
            int symbols = check.reference().vocabulary(texts.training()).size();
            check.require(size == symbols, "the vocabulary of the training text has the wrong size");
            TrainingRun trained = new TrainingRun(check, lesson, texts, lesson.config(symbols));
            Map<String, NdArray> weights = trained.run();
            check.require(!weights.equals(before), "two runs from different weights end at the same weights");
            before = weights;
            ends.add(lesson.byHeart() ? Collections.min(trained.curve) : trained.curve.getLast());
            check.curve(
                    lesson.title() + ": nats per character, run " + (run + 1),
                    "leg",
                    trained.curve.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return ends.stream().sorted().toList().get(ends.size() / 2);
    }

    private Map<String, NdArray> run() {
        CharLanguageModel student = check.student();
        Map<String, NdArray> weights = Weights.draw(config, check.random().nextLong());
        student.build(config, check.random().nextLong());
        student.load(weights);
        student.startTraining(texts.training(), lesson.plan(), check.random().nextLong());
        measure(weights);
        for (int done = 0; done < lesson.updates(); ) {
            int updates = Math.min(done == 0 ? FIRST : lesson.leg(), lesson.updates() - done);
            counted(student.trainLeg(updates), updates, done);
            Map<String, NdArray> after = Parameters.of(check, config);
            if (done == 0) {
                possible(weights, after, updates);
            }
            weights = after;
            done += updates;
            measure(weights);
        }
        return weights;
    }

    /// Adds the nats per character with these weights to the curve.
    private void measure(Map<String, NdArray> weights) {
        CharLanguageModel reference = check.reference();
        reference.build(config, 0);
        reference.load(weights);
        double nats = Math.log(reference.perplexity(
                texts.test(), lesson.plan().batch(), lesson.plan().bptt()));
        curve.add(nats);
        check.require(
                nats <= HOPELESS * curve.getFirst(),
                "training was stopped: the loss grew to more than 3 times what it was at the start");
    }

    private void counted(Leg leg, int updates, int done) {
        double[] losses = leg.log().trainLoss();
        check.require(!leg.diverged(), "trainLeg says that training diverged, in the leg after update " + done);
        lastLoss = losses.length == 0 ? lastLoss : losses[losses.length - 1];
        if (losses.length < updates && lastLoss < GOOD_BATCH) {
            check.failAs("stops-at-one-good-batch");
        }
        check.require(
                losses.length == updates,
                "trainLeg(" + updates + ") has " + losses.length + " losses in its log: it must make exactly " + updates
                        + " updates and write down each loss");
    }

    private void possible(Map<String, NdArray> before, Map<String, NdArray> after, int updates) {
        double farthest = 0;
        for (Map.Entry<String, NdArray> entry : before.entrySet()) {
            float[] old = entry.getValue().data();
            float[] now = after.getOrDefault(entry.getKey(), entry.getValue()).data();
            for (int i = 0; i < old.length; i++) {
                farthest = Math.max(farthest, Math.abs(old[i] - now[i]));
            }
        }
        check.require(farthest > 0, "trainLeg(" + updates + ") leaves all weights as they were loaded");
        // Shown to people, not judged: another optimiser may step a little farther.
        double rate = lesson.plan().learningRate();
        check.measure(
                "largest movement of a weight in the first leg", farthest, "", new AtMost(FARTHEST * rate * updates));
    }
}
