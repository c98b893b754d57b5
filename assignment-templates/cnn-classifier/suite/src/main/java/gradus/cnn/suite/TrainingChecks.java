package gradus.cnn.suite;

import gradus.api.Images;
import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.api.TrainingLog;
import gradus.cnn.CnnClassifier;
import gradus.cnn.CnnClassifier.TrainConfig;
import gradus.cnn.suite.data.DrawnFive;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Item 1.3.1: the training pipeline on few images, where every number can be compared.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TrainingChecks {
    private static final Tolerance LOGS = Tolerance.ofLargest(1e-3).plus(1e-4);
    private static final int LEGS = 15;
    private static final int EPOCHS = 10;
    private static final double LEARNT = 0.05;

    /// What is compared of a log.
    @SuppressWarnings("ArrayRecordComponent") // taken apart by the comparison, never compared as a whole
    record Series(double[] trainLoss, double[] validationLoss, double[] validationMetric) {
        static Series of(TrainingLog log) {
            return new Series(log.trainLoss(), log.validationLoss(), log.validationMetric());
        }
    }

    /// Copies of one image make every order of training the same, so each leg has one right result.
    @Order(1)
    @Graded(
            id = "batches",
            item = "1.3.1",
            points = 2,
            title = "33 images in batches of 32: every image counts",
            after = {"normalise", "gradients"})
    void batches(Check<CnnClassifier> check) {
        check.agrees("evaluation one by one", NetworkChecks.FLOAT, (it, random) -> {
            it.build(Inputs.COLOUR, 1);
            it.load(Weights.random(Inputs.COLOUR, random));
            Map<String, NdArray> rows = new LinkedHashMap<>();
            for (int i = 0; i < 3; i++) {
                rows.put("image" + i, it.forward(Inputs.images(1, Inputs.COLOUR, random), false, 0, 0));
            }
            return rows;
        });
        check.agrees("training", LOGS, (it, random) -> {
            it.build(Inputs.MICRO, 1);
            it.load(Weights.random(Inputs.MICRO, random));
            Images train = Inputs.copies(33, Inputs.MICRO.classes(), random);
            Images validation = Inputs.balanced(33, Inputs.MICRO.classes(), random);
            it.startTraining(train, validation, new TrainConfig("sgd", 0.005, 0.9, 32, 3, 0), random.nextLong());
            Leg first = it.trainLeg(1);
            Leg rest = it.trainLeg(2);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("leg1", Series.of(first.log()));
            answer.put("leg2", Series.of(rest.log()));
            answer.put("parameters", it.parameters());
            return answer;
        });
    }

    @Order(2)
    @Graded(
            id = "overfit",
            item = "1.3.1",
            points = 4,
            title = "32 images are learnt by heart in 150 steps",
            after = {"normalise", "gradients"},
            trains = true)
    void overfit(Check<CnnClassifier> check) {
        Images images = new DrawnFive().draw(32, check.random());
        Map<String, NdArray> weights = Score.start(check, Inputs.MICRO, images);
        CnnClassifier student = check.student();
        student.build(Inputs.MICRO, 1);
        student.load(weights);
        TrainConfig config = new TrainConfig("sgd", 0.01, 0.9, 32, LEGS * EPOCHS, 0);
        student.startTraining(images, images, config, check.random().nextLong());
        double[] losses = new double[LEGS + 1];
        losses[0] = Score.of(check, Inputs.MICRO, weights, images).loss();
        double least = losses[0];
        int leg = 0;
        while (leg < LEGS && !(least < LEARNT)) {
            leg++;
            student.trainLeg(EPOCHS);
            Map<String, NdArray> now = student.parameters();
            Weights.problem(Inputs.MICRO, now).ifPresent(problem -> check.require(false, problem));
            losses[leg] = Score.of(check, Inputs.MICRO, now, images).loss();
            least = Math.min(least, losses[leg]);
        }
        check.curve("loss of 32 images", "10 steps", Arrays.copyOf(losses, leg + 1));
        check.linear("smallest loss within 150 steps", least, "", LEARNT, 1.0);
    }
}
