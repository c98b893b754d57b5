package gradus.cnn.suite;

import gradus.api.NdArray;
import gradus.cnn.CnnClassifier;
import gradus.cnn.CnnClassifier.Arch;
import gradus.suite.Check;
import gradus.suite.Graded;
import gradus.suite.Hidden;
import gradus.suite.Tolerance;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/// Items 1.2.1 and 1.3.1 without training: shapes, logits, forward pass, gradients, one step, first loss,
/// speed.
@Hidden
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class NetworkChecks {
    static final Tolerance FLOAT = Tolerance.relative(1e-4).plus(1e-4);
    static final Tolerance GRADIENT = Tolerance.ofLargest(1e-3).plus(1e-7);

    private static final Tolerance STEP = Tolerance.ofLargest(1e-5);
    private static final int MANY = 256;

    @Order(1)
    @Graded(
            id = "shapes",
            item = "1.2.1",
            points = 2,
            title = "Names and shapes of the parameters, sizes of the output")
    void shapes(Check<CnnClassifier> check) {
        for (Arch arch : List.of(Inputs.MICRO, Inputs.CPU, Arch.COURSE)) {
            check.agrees("parameters", Tolerance.exact(), (it, _) -> {
                it.build(arch, 1);
                return sizes(it.parameters());
            });
        }
        for (int side : new int[] {33, 35}) {
            Arch arch = new Arch(1, side, 2, 3, 4, 3);
            check.agrees("output sizes", Tolerance.exact(), (it, random) -> {
                it.build(arch, 1);
                it.load(Weights.random(arch, random));
                return it.forward(Inputs.images(2, arch, random), false, 0, 0).shape();
            });
        }
    }

    private static Map<String, String> sizes(Map<String, NdArray> parameters) {
        Map<String, String> sizes = new LinkedHashMap<>();
        parameters.forEach((name, p) -> sizes.put(name, Arrays.toString(p.shape())));
        return sizes;
    }

    @Order(2)
    @Graded(
            id = "logits",
            item = "1.2.1",
            points = 2,
            title = "Raw scores come out, and the loss takes raw scores",
            after = "shapes")
    void logits(Check<CnnClassifier> check) {
        RandomGenerator random = check.random();
        Map<String, NdArray> weights = Weights.random(Inputs.MICRO, random);
        NdArray x = Inputs.images(40, Inputs.MICRO, random);
        int[] labels = Inputs.labels(40, Inputs.MICRO.classes(), random);
        CnnClassifier student = check.student();
        student.build(Inputs.MICRO, 1);
        student.load(weights);
        NdArray logits = student.forward(x, false, 0, 0);
        scores(check, logits);
        check.note("N", 40);
        check.agrees("loss", FLOAT, (it, r) -> it.loss(Inputs.normal(r, 40, 7), Inputs.labels(40, 7, r)));
        check.agrees(
                "loss",
                FLOAT,
                (it, _) ->
                        it.loss(new NdArray(new float[] {1000, 999, -1000, -1000, 0, 1000}, 2, 3), new int[] {1, 0}));
        double loss = student.loss(logits, labels);
        float[] raised = weights.getOrDefault("fc2.bias", NdArray.zeros(0)).data();
        for (int k = 0; k < raised.length; k++) {
            raised[k] += 3;
        }
        student.load(weights);
        double same = student.loss(student.forward(x, false, 0, 0), labels);
        check.atMost("change of the loss by a constant on all logits", Math.abs(same - loss), 1e-4, "");
    }

    private static void scores(Check<CnnClassifier> check, NdArray logits) {
        boolean rowsSumToOne = true;
        boolean negative = false;
        for (int i = 0; i < 40 && logits.size() == 200; i++) {
            double sum = 0;
            for (int k = 0; k < 5; k++) {
                sum += logits.data()[i * 5 + k];
                negative |= logits.data()[i * 5 + k] < 0;
            }
            rowsSumToOne &= Math.abs(sum - 1) < 1e-4;
        }
        if (rowsSumToOne) {
            check.failAs("softmax-in-net");
        }
        if (!negative) {
            check.failAs("relu-on-logits");
        }
    }

    @Order(3)
    @Graded(id = "forward", item = "1.2.1", points = 6, title = "The forward pass", after = "shapes")
    void forward(Check<CnnClassifier> check) {
        check.agrees("forward", FLOAT, (it, random) -> forward(it, Inputs.COLOUR, false, random));
        check.agrees("forward", FLOAT, (it, random) -> forward(it, Inputs.COLOUR, true, random));
        check.agrees("forward", FLOAT, (it, random) -> forward(it, Inputs.MICRO, false, random));
        check.agrees("forward", FLOAT, (it, random) -> forward(it, Inputs.CPU, false, random));
    }

    private static NdArray forward(CnnClassifier it, Arch arch, boolean oneHot, RandomGenerator random) {
        it.build(arch, 1);
        it.load(oneHot ? Weights.oneHotKernels(arch, random) : Weights.random(arch, random));
        return it.forward(Inputs.images(5, arch, random), false, 0, 0);
    }

    @Order(4)
    @Graded(id = "gradients", item = "1.3.1", points = 6, title = "The gradient of every parameter", after = "forward")
    void gradients(Check<CnnClassifier> check) {
        for (int n : new int[] {32, 7}) {
            check.note("N", n);
            for (Arch arch : List.of(Inputs.COLOUR, Inputs.MICRO)) {
                check.agrees("gradients", GRADIENT, (it, random) -> {
                    it.build(arch, 1);
                    it.load(Weights.random(arch, random));
                    return it.gradients(Inputs.images(n, arch, random), Inputs.labels(n, arch.classes(), random));
                });
            }
        }
    }

    @Order(5)
    @Graded(
            id = "sgd",
            item = "1.3.1",
            points = 3,
            title = "Steps of gradient descent with momentum",
            after = "gradients")
    void sgd(Check<CnnClassifier> check) {
        check.agrees("parameters after given gradients", STEP, (it, random) -> {
            it.build(Inputs.COLOUR, 1);
            it.load(Weights.random(Inputs.COLOUR, random));
            it.sgdStep(Weights.random(Inputs.COLOUR, random), 0.1, 0.9);
            Map<String, NdArray> first = Weights.copy(it.parameters());
            it.sgdStep(Weights.random(Inputs.COLOUR, random), 0.1, 0.9);
            return Map.of("first", first, "second", it.parameters());
        });
        check.agrees("parameters after own gradients", Tolerance.ofLargest(2e-4), (it, random) -> {
            it.build(Inputs.COLOUR, 1);
            it.load(Weights.random(Inputs.COLOUR, random));
            NdArray x = Inputs.images(8, Inputs.COLOUR, random);
            int[] labels = Inputs.labels(8, Inputs.COLOUR.classes(), random);
            for (int step = 0; step < 2; step++) {
                it.sgdStep(it.gradients(x, labels), 0.02, 0.5);
            }
            return it.parameters();
        });
    }

    @Order(6)
    @Graded(id = "first-loss", item = "1.3.1", points = 2, title = "A fresh model knows nothing", after = "forward")
    void firstLoss(Check<CnnClassifier> check) {
        CnnClassifier student = check.student();
        Arch arch = Inputs.CPU;
        NdArray x = Inputs.images(32, arch, check.random());
        int[] labels = Inputs.labels(32, arch.classes(), check.random());
        for (int i = 0; i < 3; i++) {
            student.build(arch, check.random().nextLong());
            Map<String, NdArray> weights = student.parameters();
            Weights.problem(arch, weights).ifPresent(problem -> check.require(false, problem));
            requireStart(check, weights);
            double loss = check.reference().loss(student.forward(x, false, 0, 0), labels);
            double distance = Math.abs(loss - Math.log(arch.classes()));
            check.atMost("distance of the first loss from ln " + arch.classes(), distance, 0.15, "");
        }
        student.build(arch, 5);
        Map<String, NdArray> five = Weights.copy(student.parameters());
        student.build(arch, 6);
        check.require(Weights.distance(five, student.parameters()) > 0, "build gives the same weights for every seed");
    }

    /// Uniform in ±1/√fan_in: nothing beyond, and in a large tensor something close to it.
    private static void requireStart(Check<CnnClassifier> check, Map<String, NdArray> weights) {
        double bound = 0;
        for (NdArray w : weights.values()) {
            bound = w.rank() > 1 ? Math.sqrt((double) w.shape()[0] / w.size()) : bound;
            double largest = 0;
            for (float value : w.data()) {
                largest = Math.max(largest, Math.abs(value));
            }
            if (largest > 1.001 * bound || (w.size() > 100 && largest < 0.8 * bound)) {
                check.failAs("other-start");
            }
        }
    }

    @Order(7)
    @Graded(id = "speed", item = "1.3.1", points = 1, title = "256 small images in 1 s of CPU time", after = "forward")
    void speed(Check<CnnClassifier> check) {
        CnnClassifier student = check.student();
        student.build(Inputs.MICRO, 1);
        NdArray x = Inputs.images(MANY, Inputs.MICRO, check.random());
        student.forward(x, false, 0, 0);
        student.forward(x, false, 0, 0);
        NdArray logits = student.forward(x, false, 0, 0);
        check.within("the forward pass of 256 images", Duration.ofSeconds(1));
        check.require(
                Arrays.equals(logits.shape(), new int[] {MANY, Inputs.MICRO.classes()}),
                "forward must return a row for each image");
    }
}
