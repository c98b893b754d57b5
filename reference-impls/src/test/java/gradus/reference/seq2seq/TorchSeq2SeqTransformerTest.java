package gradus.reference.seq2seq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.api.Pairs;
import gradus.reference.fakes.Natives;
import gradus.seq2seq.Seq2SeqTransformer.TrainConfig;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TorchSeq2SeqTransformerTest {
    private static final TransformerConfig TINY = new TransformerConfig(8, 7, 8, 2, 8, 1, 2, 0);
    private static final Pairs PAIRS = new Pairs(List.of("abcd", "dc", "ab", "bca"), List.of("x", "yx", "xyz", "z"));

    @BeforeAll
    static void load() {
        Natives.load();
    }

    private static TorchSeq2SeqTransformer built(double drop) {
        TorchSeq2SeqTransformer it = new TorchSeq2SeqTransformer(Device.CPU);
        it.build(new TransformerConfig(8, 7, 8, 2, 8, 1, 2, drop), 4);
        return it;
    }

    @ParameterizedTest
    @CsvSource({
        "33, 14, 256, 8, 1024, 3, 2, 4492814",
        "54, 25, 64, 4, 128, 2, 2, 174361",
        "54, 25, 64, 4, 128, 2, 1, 124121",
        "54, 25, 32, 4, 64, 1, 2, 37689"
    })
    void modelsHaveTheNumbersOfTheSheet(int s, int t, int d, int heads, int ff, int enc, int dec, long size) {
        assertEquals(
                size,
                Layout.of(new TransformerConfig(s, t, d, heads, ff, enc, dec, 0))
                        .size());
    }

    @Test
    void weightsComeBackAsTheyWereLoaded() {
        TorchSeq2SeqTransformer one = built(0);
        TorchSeq2SeqTransformer two = new TorchSeq2SeqTransformer(Device.CPU);
        two.build(TINY, 99);
        assertFalse(one.parameters().equals(two.parameters()));
        two.load(one.parameters());
        assertEquals(one.parameters(), two.parameters());
    }

    @Test
    void whatDoesNotFitIsNamedBeforeAnythingIsLoaded() {
        TorchSeq2SeqTransformer it = built(0);
        Map<String, NdArray> parameters = new LinkedHashMap<>(it.parameters());
        parameters.put("linear.bias", NdArray.zeros(9));
        assertMessage("parameter linear.bias has the shape [9], expected [7]", () -> it.load(parameters));
        parameters.remove("linear.bias");
        assertMessage("parameter linear.bias is missing", () -> it.load(parameters));
        Map<String, NdArray> more = new LinkedHashMap<>(it.parameters());
        more.put("extra", NdArray.zeros(1));
        assertMessage("the model has no parameter extra", () -> it.load(more));
    }

    @Test
    void callsInTheWrongOrderSayWhichComesFirst() {
        TorchSeq2SeqTransformer it = new TorchSeq2SeqTransformer(Device.CPU);
        assertEquals(
                "there is no model: call build first",
                assertThrows(IllegalStateException.class, it::parameters).getMessage());
        it.build(TINY, 1);
        assertEquals(
                "there is no training: call startTraining first",
                assertThrows(IllegalStateException.class, () -> it.trainLeg(1)).getMessage());
    }

    @Test
    void dataThatCannotBeLearntFromIsRefused() {
        TorchSeq2SeqTransformer it = built(0);
        Pairs none = new Pairs(List.of(), List.of());
        TrainConfig config = new TrainConfig(2, 1, 1e-2, 1, 5, false);
        assertMessage(
                "the training set is empty: there is nothing to learn from",
                () -> it.startTraining(none, PAIRS, config, 1));
        Pairs many = new Pairs(List.of("abcdefgh"), List.of("x"));
        assertMessage(
                "the training set has 12 source and 5 target ids, the model was built for 8 and 7",
                () -> it.startTraining(many, PAIRS, config, 1));
        assertMessage(
                "there are no ids: a batch has at least one row with at least one id",
                () -> it.greedy(new int[0][], 3));
        assertMessage("maxLength is at least 1, it was 0", () -> it.greedy(new int[][] {{4}}, 0));
    }

    private static void assertMessage(String message, Runnable act) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, act::run).getMessage());
    }

    @Test
    void equalSeedsTrainToEqualBitsInOneLegOrInTwo() {
        Map<String, NdArray> one = trained(0.2, 6);
        assertEquals(one, trained(0.2, 6));
        assertEquals(one, trained(0.2, 3, 3));
    }

    private static Map<String, NdArray> trained(double drop, int... legs) {
        TorchSeq2SeqTransformer it = built(drop);
        it.startTraining(PAIRS, PAIRS, new TrainConfig(3, 2, 1e-2, 1, 5, false), 8);
        for (int updates : legs) {
            Leg leg = it.trainLeg(updates);
            assertEquals(updates, leg.log().trainLoss().length);
            assertEquals(1, leg.log().validationMetric().length);
        }
        return it.parameters();
    }

    @Test
    void fourPairsAreLearntByHeartAndTheBestLegIsKept() {
        TorchSeq2SeqTransformer it = built(0);
        it.startTraining(PAIRS, PAIRS, new TrainConfig(4, 1, 1e-2, 1, 5, true), 8);
        Leg leg = it.trainLeg(150);
        assertEquals(1, leg.log().validationMetric()[0]);
        assertTrue(leg.log().trainLoss()[149] < 0.1);
        Map<String, NdArray> best = it.parameters();
        it.load(zeros(best));
        it.trainLeg(1);
        assertEquals(best, it.parameters());
    }

    private static Map<String, NdArray> zeros(Map<String, NdArray> parameters) {
        Map<String, NdArray> zeros = new LinkedHashMap<>();
        parameters.forEach((name, array) -> zeros.put(name, NdArray.zeros(array.shape())));
        return zeros;
    }

    @Test
    void aRateThatIsTooLargeIsCalledDivergence() {
        TorchSeq2SeqTransformer it = built(0);
        it.startTraining(PAIRS, PAIRS, new TrainConfig(4, 1, 1e3, 1e9, 5, false), 8);
        Leg leg = it.trainLeg(50);
        assertTrue(leg.diverged());
        assertTrue(leg.log().trainLoss().length < 50);
    }

    @Test
    void theEncoderIsCounted() {
        TorchSeq2SeqTransformer it = built(0);
        assertEquals(0, it.encoderCalls());
        it.greedy(new int[][] {{4, 5}, {6, 0}}, 6);
        assertEquals(1, it.encoderCalls());
        it.encodeSource(new int[][] {{4}});
        assertEquals(2, it.encoderCalls());
    }

    @Test
    void oneStepOfAnswerMayBeAll() {
        int[][] answers = built(0).greedy(new int[][] {{4, 5}, {6, 0}}, 1);
        assertEquals(2, answers.length);
        assertEquals(1, answers[0].length);
    }

    @Test
    void positionsAreSinesAndCosines() {
        NdArray table = built(0).positions(2, 5);
        assertArrayEquals(new float[] {0, 1, 0, 1, 0}, java.util.Arrays.copyOf(table.data(), 5));
        assertEquals(0.841471, table.at(1, 0), 5e-7);
        assertEquals(0.540302, table.at(1, 1), 5e-7);
    }

    @Test
    void athousandStepsLeaveNoMemoryBehind() {
        TorchSeq2SeqTransformer it = built(0.1);
        it.startTraining(PAIRS, new Pairs(List.of(), List.of()), new TrainConfig(4, 1, 1e-3, 1, 5, false), 8);
        it.trainLeg(300);
        long before = Pointer.physicalBytes();
        it.trainLeg(1000);
        long grown = Pointer.physicalBytes() - before;
        assertTrue(grown < 64L << 20, "grew by " + (grown >> 20) + " MiB");
    }
}
