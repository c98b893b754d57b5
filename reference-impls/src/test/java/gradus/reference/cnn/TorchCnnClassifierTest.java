package gradus.reference.cnn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.api.Images;
import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.cnn.CnnClassifier.Arch;
import gradus.cnn.CnnClassifier.ChannelStats;
import gradus.cnn.CnnClassifier.TrainConfig;
import gradus.reference.fakes.Natives;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TorchCnnClassifierTest {
    private static final Arch SMALL = new Arch(1, 16, 2, 3, 5, 4);

    @BeforeAll
    static void load() {
        Natives.load();
    }

    private static TorchCnnClassifier built(Arch arch, long seed) {
        TorchCnnClassifier it = new TorchCnnClassifier(Device.CPU);
        it.build(arch, seed);
        return it;
    }

    private static Images images(int count, int channels, int side, int classes, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[count * channels * side * side];
        random.nextBytes(pixels);
        return new Images(
                pixels,
                count,
                channels,
                side,
                side,
                random.ints(count, 0, classes).toArray());
    }

    private static NdArray normalised(TorchCnnClassifier it, Images images) {
        ChannelStats stats = ChannelStats.ofSheet(images.channels());
        return it.normalize(images, stats.mean(), stats.std());
    }

    @ParameterizedTest
    @CsvSource({"3, 32, 32, 64, 512, 10, 890410", "3, 32, 16, 32, 128, 10, 120474", "1, 16, 8, 16, 64, 5, 5565"})
    void theSheetsNetworksHaveTheSheetsParameters(int in, int side, int c1, int c2, int fc, int classes, int count) {
        Map<String, NdArray> parameters =
                built(new Arch(in, side, c1, c2, fc, classes), 1).parameters();
        assertEquals(count, parameters.values().stream().mapToInt(NdArray::size).sum());
        assertEquals("[conv1.weight, conv1.bias", parameters.keySet().toString().substring(0, 25));
    }

    @Test
    void theForwardPassIsThatOfPlainLoops() {
        Arch arch = new Arch(2, 20, 3, 4, 6, 5);
        TorchCnnClassifier it = built(arch, 7);
        Images images = images(3, 2, 20, 5, 1);
        NdArray x = normalised(it, images);
        NdArray plain = PlainForward.logits(arch, it.parameters(), x);
        assertArrayEquals(plain.data(), it.forward(x, false, 0, 0).data(), 1e-5f);
    }

    @Test
    void theGradientIsThatOfDifferences() {
        TorchCnnClassifier it = built(SMALL, 3);
        Images images = images(6, 1, 16, 4, 2);
        NdArray x = normalised(it, images);
        Map<String, NdArray> gradients = it.gradients(x, images.labels());
        Map<String, NdArray> weights = it.parameters();
        for (String name : weights.keySet()) {
            int at = weights.get(name).size() / 2;
            float h = 1e-2f;
            double up = shifted(it, weights, name, at, h, x, images.labels());
            double down = shifted(it, weights, name, at, -h, x, images.labels());
            assertEquals((up - down) / (2 * h), gradients.get(name).data()[at], 2e-3, name);
        }
    }

    private static double shifted(
            TorchCnnClassifier it, Map<String, NdArray> weights, String name, int at, float h, NdArray x, int[] y) {
        Map<String, NdArray> moved = new HashMap<>(weights);
        float[] data = weights.get(name).data().clone();
        data[at] += h;
        moved.put(name, new NdArray(data, weights.get(name).shape()));
        it.load(moved);
        return it.loss(it.forward(x, false, 0, 0), y);
    }

    @Test
    void theVelocityAddsUpUntilWeightsAreLoaded() {
        TorchCnnClassifier it = built(SMALL, 3);
        Map<String, NdArray> weights = it.parameters();
        Map<String, NdArray> ones = new HashMap<>();
        weights.forEach((name, w) -> {
            NdArray one = NdArray.zeros(w.shape());
            Arrays.fill(one.data(), 1);
            ones.put(name, one);
        });
        it.sgdStep(ones, 0.1, 0.9);
        it.sgdStep(ones, 0.1, 0.9);
        float start = weights.get("fc2.bias").data()[0];
        assertEquals(start - 0.1 - 0.19, it.parameters().get("fc2.bias").data()[0], 1e-6);
        it.load(weights);
        it.sgdStep(ones, 0.1, 0.9);
        assertEquals(start - 0.1, it.parameters().get("fc2.bias").data()[0], 1e-6);
    }

    @Test
    void theLossIsTheMeanAndStaysFinite() {
        TorchCnnClassifier it = built(SMALL, 1);
        NdArray logits = new NdArray(new float[] {0, 0, 0, 1000, -1000, 0}, 2, 3);
        assertEquals((Math.log(3) + 2000) / 2, it.loss(logits, new int[] {1, 1}), 1e-3);
    }

    @Test
    void droppedValuesAreZeroAndKeptOnesGrow() {
        TorchCnnClassifier it = built(SMALL, 1);
        NdArray x = normalised(it, images(2, 1, 16, 4, 1));
        assertEquals(it.forward(x, false, 0.5f, 1), it.forward(x, false, 0, 2));
        assertEquals(it.forward(x, true, 0.5f, 1), it.forward(x, true, 0.5f, 1));
        assertNotEquals(it.forward(x, true, 0.5f, 1), it.forward(x, true, 0.5f, 2));
    }

    @Test
    void statisticsAreThoseOfThePopulation() {
        TorchCnnClassifier it = built(SMALL, 1);
        byte[] pixels = new byte[512];
        Arrays.fill(pixels, 0, 256, (byte) 255);
        ChannelStats stats = it.channelStats(new Images(pixels, 1, 2, 16, 16, new int[1]));
        assertArrayEquals(new float[] {1, 0}, stats.mean());
        assertArrayEquals(new float[] {0, 0}, stats.std());
        pixels[0] = 0;
        assertEquals(
                Math.sqrt(255.0 / 256 / 256),
                it.channelStats(new Images(pixels, 1, 2, 16, 16, new int[1])).std()[0],
                1e-7);
    }

    @Test
    void twoShortLegsAreOneLongLegBitForBit() {
        Images train = images(70, 1, 16, 4, 5);
        TrainConfig config = new TrainConfig("sgd", 0.01, 0.9, 32, 2, 0.2f);
        TorchCnnClassifier one = built(SMALL, 9);
        one.startTraining(train, train, config, 4);
        Leg whole = one.trainLeg(2);
        TorchCnnClassifier two = built(SMALL, 9);
        two.startTraining(train, train, config, 4);
        two.trainLeg(1);
        Leg second = two.trainLeg(1);
        assertEquals(one.parameters(), two.parameters());
        assertEquals(whole.log().trainLoss()[1], second.log().trainLoss()[0]);
        assertEquals(2, whole.log().validationMetric().length);
        assertFalse(whole.diverged());
    }

    @Test
    void aRateThatIsTooLargeIsSaidToDiverge() {
        Images train = images(64, 1, 16, 4, 5);
        TorchCnnClassifier it = built(SMALL, 9);
        it.startTraining(train, train, new TrainConfig("sgd", 1e30, 0.9, 32, 9, 0), 4);
        assertTrue(it.trainLeg(9).diverged());
    }

    @Test
    void weightsSurviveTheWayOutAndIn() {
        TorchCnnClassifier it = built(SMALL, 1);
        Map<String, NdArray> weights = it.parameters();
        TorchCnnClassifier other = built(SMALL, 2);
        assertNotEquals(weights, other.parameters());
        other.load(weights);
        assertEquals(weights, other.parameters());
    }

    @Test
    void weightsOfAnotherShapeAreRefusedAndChangeNothing() {
        TorchCnnClassifier it = built(SMALL, 1);
        Map<String, NdArray> weights = it.parameters();
        Map<String, NdArray> wrong = new HashMap<>(weights);
        wrong.put("fc1.bias", NdArray.zeros(6));
        var shape = assertThrows(IllegalArgumentException.class, () -> it.load(wrong));
        assertEquals("parameter fc1.bias must have the shape [5], got [6]", shape.getMessage());
        wrong.remove("fc1.bias");
        assertThrows(IllegalArgumentException.class, () -> it.load(wrong));
        assertEquals(weights, it.parameters());
    }

    @Test
    void nothingToTrainOnIsRefused() {
        TorchCnnClassifier it = built(SMALL, 1);
        Images none = new Images(new byte[0], 0, 1, 16, 16, new int[0]);
        TrainConfig config = new TrainConfig("sgd", 0.1, 0.9, 32, 1, 0);
        assertThrows(IllegalArgumentException.class, () -> it.startTraining(none, none, config, 1));
        assertThrows(IllegalStateException.class, () -> it.trainLeg(1));
    }

    @Test
    void aThousandStepsLeaveNoMemoryBehind() {
        Images train = images(40, 1, 16, 4, 5);
        TorchCnnClassifier it = built(SMALL, 9);
        it.startTraining(train, train, new TrainConfig("sgd", 0.01, 0.9, 4, 100, 0.2f), 4);
        it.trainLeg(20);
        long before = Pointer.physicalBytes();
        it.trainLeg(100);
        long grown = Pointer.physicalBytes() - before;
        assertTrue(grown < 48L << 20, "grown by " + grown);
    }
}
