package gradus.cnn.suite;

import gradus.api.Images;
import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.cnn.CnnClassifier;
import gradus.cnn.CnnClassifier.Arch;
import gradus.cnn.CnnClassifier.TrainConfig;
import gradus.cnn.suite.data.Sets;
import gradus.evidence.Measurement.AtMost;
import gradus.suite.Check;
import java.util.Map;

/// Weights that the student trained, one epoch a leg, and how good the reference finds them.
///
/// @param weights as the student returned them after the last epoch
/// @param validation accuracy on the validation images
/// @param test accuracy on the first hidden test set
/// @param secondTest accuracy on the second one
record TrainedModel(Map<String, NdArray> weights, double validation, double test, double secondTest) {
    private static final double HOPELESS = 3;

    /// What to train: the sizes, the start, the data and the settings.
    record Task(Arch arch, Map<String, NdArray> start, Sets sets, TrainConfig config, long seed) {}

    /// Trains leg by leg; after each the reference measures the weights on the validation images.
    ///
    /// @param curve the name of the curve of accuracies, from the start weights on
    static TrainedModel train(Check<CnnClassifier> check, Task task, String curve) {
        CnnClassifier student = check.student();
        student.build(task.arch(), task.seed());
        student.load(task.start());
        student.startTraining(task.sets().train(), task.sets().validation(), task.config(), task.seed());
        check.unchanged("input-mutated", "train", "validation");
        Map<String, NdArray> weights = task.start();
        Score initial = Score.of(check, task.arch(), weights, task.sets().validation());
        double[] accuracies = new double[task.config().epochs() + 1];
        accuracies[0] = initial.accuracy();
        for (int epoch = 1; epoch < accuracies.length; epoch++) {
            Leg leg = student.trainLeg(1);
            requireOneEpoch(check, leg);
            weights = Weights.copy(student.parameters());
            Weights.problem(task.arch(), weights).ifPresent(problem -> check.require(false, problem));
            if (epoch == 1) {
                requirePossible(check, task, weights);
            }
            Score score = Score.of(check, task.arch(), weights, task.sets().validation());
            check.require(
                    score.loss()
                            <= HOPELESS
                                    * Math.max(
                                            initial.loss(), Math.log(task.arch().classes())),
                    "training was stopped after epoch " + epoch
                            + ": the validation loss of your weights is more than three times that at the start");
            accuracies[epoch] = score.accuracy();
        }
        check.curve(curve, "epoch", accuracies);
        return new TrainedModel(
                weights,
                accuracies[accuracies.length - 1],
                Score.of(check, task.arch(), weights, task.sets().test()).accuracy(),
                Score.of(check, task.arch(), weights, task.sets().secondTest()).accuracy());
    }

    private static void requireOneEpoch(Check<CnnClassifier> check, Leg leg) {
        int entries = leg.log().trainLoss().length;
        check.require(
                entries == 1 && leg.log().validationMetric().length == 1,
                "trainLeg(1) must run and log one epoch; trainLoss has " + entries + " entries, validationMetric "
                        + leg.log().validationMetric().length);
    }

    /// Holds the first epoch's movement against what its steps can do, and demands that there was one.
    private static void requirePossible(Check<CnnClassifier> check, Task task, Map<String, NdArray> weights) {
        double moved = Weights.distance(task.start(), weights);
        check.require(moved > 0, "trainLeg(1) left all weights as they were");
        CnnClassifier reference = check.reference();
        Images some = Sets.part(
                task.sets().train(), 0, Math.min(64, task.sets().train().count()));
        reference.build(task.arch(), 1);
        reference.load(task.start());
        Map<String, NdArray> gradients = reference.gradients(Score.normalised(reference, some), some.labels());
        double steps =
                Math.ceil((double) task.sets().train().count() / task.config().batch());
        double possible = steps
                * task.config().lr()
                / (1 - task.config().momentum())
                * Weights.distance(gradients, Weights.zeros(task.arch()));
        // For a person to look at: a norm that cannot be reached was not trained.
        check.measure("movement of the first epoch, of what its steps can do", moved / possible, "", new AtMost(1));
    }

    /// Demands that different starts and data end in different weights.
    static void requireDifferent(Check<CnnClassifier> check, TrainedModel one, TrainedModel other) {
        check.require(
                Weights.distance(one.weights(), other.weights()) > 0,
                "two runs from different weights on different data end in the same weights: they were not trained");
    }
}
