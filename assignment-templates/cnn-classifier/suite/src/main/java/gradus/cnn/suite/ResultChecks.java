package gradus.cnn.suite;

import gradus.api.Images;
import gradus.api.NdArray;
import gradus.cnn.CnnClassifier;
import gradus.cnn.CnnClassifier.Arch;
import gradus.cnn.CnnClassifier.TrainConfig;
import gradus.cnn.suite.data.Sets;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 1.3.3, 1.3.5a, 1.3.6a and the second bonus: what training reaches, measured by the reference on
/// hidden images.
@Hidden
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ResultChecks {
    /// Kept from one check to the next: *trained-test* scores the models of the two before it.
    private final List<TrainedModel> plain = new ArrayList<>();

    private final List<TrainedModel> dropped = new ArrayList<>();

    @Order(1)
    @Graded(
            id = "proba",
            item = "1.3.6a",
            points = 3,
            title = "Class probabilities",
            after = {"normalise", "forward"})
    void proba(Check<CnnClassifier> check) {
        // The checks before this one have shown the process networks, weights and images.
        check.freshStudent();
        for (Arch arch : List.of(Inputs.MICRO, Inputs.COLOUR)) {
            check.agrees("predictProba", NetworkChecks.FLOAT, (it, random) -> {
                it.build(arch, 1);
                it.load(Weights.random(arch, random));
                return it.predictProba(Inputs.bytes(9, arch.inChannels(), arch.side(), arch.classes(), random));
            });
        }
        // Scores of ±1000, and weights of nothing: certain, and at chance.
        check.agrees("predictProba", NetworkChecks.FLOAT, (it, random) -> {
            Map<String, NdArray> weights = Weights.zeros(Inputs.MICRO);
            float[] bias = weights.getOrDefault("fc2.bias", NdArray.zeros(0)).data();
            bias[random.nextInt(bias.length)] = 1000;
            bias[0] -= 1000;
            return probabilities(it, weights, random);
        });
        check.agrees(
                "predictProba of zero weights",
                NetworkChecks.FLOAT,
                (it, random) -> probabilities(it, Weights.zeros(Inputs.MICRO), random));
        requireSums(check);
    }

    private static NdArray probabilities(CnnClassifier it, Map<String, NdArray> weights, RandomGenerator random) {
        it.build(Inputs.MICRO, 1);
        it.load(weights);
        return it.predictProba(Inputs.bytes(3, 1, Inputs.MICRO.side(), Inputs.MICRO.classes(), random));
    }

    private static void requireSums(Check<CnnClassifier> check) {
        CnnClassifier student = check.student();
        student.build(Inputs.MICRO, 1);
        student.load(Weights.random(Inputs.MICRO, check.random()));
        Images images = Inputs.bytes(20, 1, Inputs.MICRO.side(), 5, check.random());
        float[] rows = student.predictProba(images).data();
        check.unchanged("input-mutated", "images");
        double worst = 0;
        for (int i = 0; i < rows.length; i += 5) {
            double sum = rows[i] + (double) rows[i + 1] + rows[i + 2] + rows[i + 3] + rows[i + 4];
            worst = Math.max(worst, Math.abs(sum - 1));
        }
        check.atMost("distance of a row's sum from 1", worst, 1e-5, "");
    }

    @Order(2)
    @Graded(
            id = "trained-plain",
            item = "1.3.3",
            points = 5,
            title = "Trained without dropout",
            after = {"normalise", "gradients"},
            trains = true)
    void trainedPlain(Check<CnnClassifier> check) {
        train(check, plain, 0, check.tier().whole("epochs"));
        check.linear(
                "median test accuracy",
                percent(plain.stream().map(TrainedModel::test).toList()),
                "%",
                check.tier().setting("plain-full"),
                check.tier().setting("plain-zero"));
    }

    @Order(3)
    @Graded(
            id = "trained-dropout",
            item = "1.3.5a",
            points = 6,
            title = "Trained with dropout",
            after = {"normalise", "gradients", "dropout-share", "dropout-scale", "dropout-places"},
            trains = true)
    void trainedDropout(Check<CnnClassifier> check) {
        Tier tier = check.tier();
        train(check, dropped, (float) tier.setting("drop"), tier.whole("drop-epochs"));
        check.linear(
                "median test accuracy",
                percent(dropped.stream().map(TrainedModel::test).toList()),
                "%",
                tier.setting("drop-full"),
                tier.setting("drop-zero"));
    }

    private static void train(Check<CnnClassifier> check, List<TrainedModel> models, float drop, int epochs) {
        Tier tier = check.tier();
        TrainConfig config = new TrainConfig("sgd", tier.setting("lr"), 0.9, tier.whole("batch"), epochs, drop);
        for (int run = 1; run <= tier.whole("runs"); run++) {
            Sets sets = Sets.of(tier, check.random());
            Arch arch = arch(tier, sets.train());
            Map<String, NdArray> start = Score.start(check, arch, sets.train());
            var task = new TrainedModel.Task(
                    arch, start, sets, config, check.random().nextLong());
            String what = drop == 0 ? "validation accuracy" : "validation accuracy with dropout";
            models.add(TrainedModel.train(check, task, what + ", run " + run));
        }
        for (int run = 1; run < models.size(); run++) {
            TrainedModel.requireDifferent(check, models.getFirst(), models.get(run));
        }
    }

    private static Arch arch(Tier tier, Images images) {
        return new Arch(
                images.channels(),
                images.height(),
                tier.whole("c1"),
                tier.whole("c2"),
                tier.whole("fc"),
                tier.whole("classes"));
    }

    @Order(4)
    @Graded(
            id = "trained-test",
            item = "1.3.6a",
            points = 3,
            title = "The better model on a second test set",
            after = {"normalise", "gradients"},
            trains = true)
    void trainedTest(Check<CnnClassifier> check) {
        check.require(!plain.isEmpty(), "there is no trained model to test: see “Trained without dropout”");
        List<Double> accuracies = IntStream.range(0, plain.size())
                .mapToObj(run -> run < dropped.size() ? better(plain.get(run), dropped.get(run)) : plain.get(run))
                .map(TrainedModel::secondTest)
                .toList();
        check.linear(
                "median test accuracy of the better model",
                percent(accuracies),
                "%",
                check.tier().setting("plain-full"),
                check.tier().setting("plain-zero"));
    }

    private static TrainedModel better(TrainedModel one, TrainedModel other) {
        return one.validation() >= other.validation() ? one : other;
    }

    private static double percent(List<Double> shares) {
        double[] sorted =
                shares.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return 100 * sorted[sorted.length / 2];
    }

    /// Anything is allowed here, so what counts are the student's own probabilities for images without
    /// labels.
    @Order(5)
    @Graded(
            id = "bonus-80",
            item = "B2",
            points = 10,
            title = "Above 80 % on the test images of CIFAR-10",
            after = {"normalise", "gradients"},
            tiers = "gpu",
            trains = true)
    void bonus(Check<CnnClassifier> check) {
        Tier tier = check.tier();
        Sets sets = Sets.of(tier, check.random());
        CnnClassifier student = check.student();
        student.build(Arch.COURSE, check.random().nextLong());
        TrainConfig config = student.defaults();
        student.startTraining(
                sets.train(), sets.validation(), config, check.random().nextLong());
        double[] accuracies = new double[tier.whole("bonus-epochs")];
        for (int epoch = 0; epoch < accuracies.length; epoch++) {
            double[] accuracy = student.trainLeg(1).log().validationMetric();
            accuracies[epoch] = accuracy.length == 1 ? accuracy[0] : 0;
        }
        check.curve("validation accuracy, by your own log", "epoch", accuracies);
        Images unlabelled = new Images(
                sets.test().pixels(),
                sets.test().count(),
                sets.test().channels(),
                sets.test().height(),
                sets.test().width(),
                new int[sets.test().count()]);
        // The process that trained has seen the training images: another one predicts, from the weights alone.
        Map<String, NdArray> weights = student.parameters();
        CnnClassifier judged = check.freshStudent();
        judged.build(Arch.COURSE, 0);
        judged.load(weights);
        NdArray rows = judged.predictProba(unlabelled);
        check.require(
                Arrays.equals(rows.shape(), new int[] {unlabelled.count(), Arch.COURSE.classes()}),
                "predictProba must return a row of " + Arch.COURSE.classes() + " probabilities for each image");
        check.linear("test accuracy", 100 * Score.of(rows, sets.test().labels()).accuracy(), "%", 80, 75);
    }
}
