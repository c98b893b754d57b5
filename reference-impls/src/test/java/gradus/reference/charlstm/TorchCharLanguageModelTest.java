package gradus.reference.charlstm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel;
import gradus.charlstm.CharLanguageModel.Cell;
import gradus.charlstm.CharLanguageModel.Decoding;
import gradus.charlstm.CharLanguageModel.LmConfig;
import gradus.charlstm.CharLanguageModel.LmTrainConfig;
import gradus.charlstm.CharLanguageModel.State;
import gradus.charlstm.CharLanguageModel.Step;
import gradus.reference.fakes.Natives;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the sheet says about vocabularies, chunks, training and decoding, on the reference.
final class TorchCharLanguageModelTest {
    private static final String TEXT = "a fox said to a crow: sing, and the crow sang. ".repeat(4);
    private static final LmTrainConfig PLAN = new LmTrainConfig(4, 6, 1e-2, 1);

    @BeforeAll
    static void load() {
        Natives.load();
    }

    private static CharLanguageModel trainee(Cell cell) {
        CharLanguageModel model = new TorchCharLanguageModel(Device.CPU);
        model.build(new LmConfig(cell, model.vocabulary(TEXT).size(), 4, 8, 1), 1);
        model.startTraining(TEXT, PLAN, 0);
        return model;
    }

    private static int[] upTo(int n) {
        int[] ids = new int[n];
        Arrays.setAll(ids, i -> i + 2);
        return ids;
    }

    @Test
    void idsFollowFirstAppearanceAndCodePointsStayWhole() {
        CharLanguageModel model = new TorchCharLanguageModel();
        assertEquals(List.of("<pad>", "<unk>", "b", "𝄞", "a"), model.vocabulary("b𝄞ab"));
        assertArrayEquals(new int[] {4, 3, 1, 2}, model.encode("a𝄞?b"));
        assertEquals("a𝄞<unk>b", model.decode(new int[] {4, 3, 1, 2}));
        assertEquals(List.of("<pad>", "<unk>"), model.vocabulary(""));
        assertEquals(0, model.encode("").length);
    }

    @Test
    void sevenCharactersInTwoStreamsMakeTwoChunks() {
        List<int[][]> chunks = new TorchCharLanguageModel().chunks(upTo(7), 2, 3);
        assertArrayEquals(new int[][] {{0, 0}, {2, 6}, {3, 7}, {4, 8}}, chunks.get(0));
        assertArrayEquals(new int[][] {{4, 8}, {5, 0}}, chunks.get(1));
        assertEquals(2, chunks.size());
    }

    @ParameterizedTest
    @CsvSource({"6143, 32, 64, 3", "1, 5, 4, 1", "3, 5, 1, 1", "177514, 32, 64, 87", "1024, 8, 32, 5"})
    void everyCharacterIsATargetOnce(int n, int batch, int bptt, int expected) {
        List<int[][]> chunks = new TorchCharLanguageModel().chunks(upTo(n), batch, bptt);
        assertEquals(expected, chunks.size());
        List<Integer> targets = new ArrayList<>();
        for (int[][] chunk : chunks) {
            assertTrue(chunk.length >= 2 && chunk.length <= bptt + 1);
            for (int row = 1; row < chunk.length; row++) {
                Arrays.stream(chunk[row]).filter(id -> id != 0).forEach(targets::add);
            }
        }
        assertArrayEquals(
                upTo(n), targets.stream().sorted().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void theBookOfTheSheetEndsWithAChunkOfFortyFiveRows() {
        List<int[][]> chunks = new TorchCharLanguageModel().chunks(new int[177_514], 32, 64);
        assertEquals(45, chunks.getLast().length);
    }

    @Test
    void aLossWithoutTargetsIsZeroAndPaddingDoesNotCount() {
        CharLanguageModel model = new TorchCharLanguageModel();
        NdArray logits = new NdArray(new float[] {0, 0, 5, -5}, 2, 2);
        assertEquals(Math.log(2), model.loss(logits, new int[] {1, 0}), 1e-6);
        assertEquals(0, model.loss(logits, new int[] {0, 0}));
    }

    @ParameterizedTest
    @EnumSource
    void twoHalfLegsAreOneLegBitForBit(Cell cell) {
        CharLanguageModel whole = trainee(cell);
        CharLanguageModel halves = trainee(cell);
        assertEquals(20, whole.trainLeg(20).log().trainLoss().length);
        halves.trainLeg(7);
        halves.trainLeg(13);
        assertEquals(whole.parameters(), halves.parameters());
        assertEquals(whole.perplexity(TEXT, 4, 6), halves.perplexity(TEXT, 4, 6));
    }

    @ParameterizedTest
    @EnumSource
    void trainingLearnsAndLoadForgetsIt(Cell cell) {
        CharLanguageModel model = trainee(cell);
        double before = model.perplexity(TEXT, 4, 6);
        model.trainLeg(200);
        assertTrue(model.perplexity(TEXT, 4, 6) < before / 3);
        model.load(model.parameters());
        assertThrows(IllegalStateException.class, () -> model.trainLeg(1));
    }

    @Test
    void aRateThatIsTooLargeIsToldAsDiverged() {
        CharLanguageModel model = trainee(Cell.RNN);
        model.startTraining(TEXT, new LmTrainConfig(4, 6, Double.POSITIVE_INFINITY, 1), 0);
        assertTrue(model.trainLeg(9).diverged());
    }

    @Test
    void loadRefusesOtherNamesAndShapes() {
        CharLanguageModel model = trainee(Cell.LSTM);
        Map<String, NdArray> wrong = new HashMap<>(model.parameters());
        wrong.put("linear.bias", NdArray.zeros(3));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> model.load(wrong))
                .getMessage()
                .startsWith("linear.bias must have the shape"));
        Map<String, NdArray> more = new HashMap<>(model.parameters());
        more.put("extra", NdArray.zeros(3));
        assertThrows(IllegalArgumentException.class, () -> model.load(more));
    }

    @Test
    void clippingKeepsTheDirectionAndTheSheetsExample() {
        CharLanguageModel model = new TorchCharLanguageModel();
        Map<String, NdArray> clipped = model.clip(Map.of("a", NdArray.of(3), "b", NdArray.of(4)), 1);
        assertEquals(3 * 0.19999996, clipped.getOrDefault("a", NdArray.of(0)).at(0), 1e-7);
        assertEquals(4 * 0.19999996, clipped.getOrDefault("b", NdArray.of(0)).at(0), 1e-7);
        Map<String, NdArray> small = Map.of("a", NdArray.of(0.5f));
        assertEquals(small, model.clip(small, 1));
    }

    @Test
    void forwardInTwoPartsIsForwardInOne() {
        CharLanguageModel model = trainee(Cell.LSTM);
        int[][] ids = {{2, 3}, {4, 5}, {6, 7}};
        Step whole = model.forward(ids, model.initialState(2));
        Step first = model.forward(new int[][] {ids[0]}, model.initialState(2));
        Step second = model.forward(new int[][] {ids[1], ids[2]}, first.state());
        assertEquals(whole.logits().at(5, 3), second.logits().at(3, 3), 1e-6);
        State state = second.state();
        assertArrayEquals(whole.state().c().data(), state.c().data(), 1e-6f);
    }

    @Test
    void completionsHaveTheAskedLengthAndRepeatWithTheirSeed() {
        CharLanguageModel model = trainee(Cell.LSTM);
        model.trainLeg(50);
        assertEquals(40, model.complete("a fox", 40, Decoding.GREEDY).length());
        assertEquals("", model.complete("", 0, Decoding.GREEDY));
        assertEquals(9, model.complete("§", 9, Decoding.GREEDY).length());
        String once = model.complete("a", 60, new Decoding(true, 1, 5));
        assertEquals(once, model.complete("a", 60, new Decoding(true, 1, 5)));
        assertNotEquals(once, model.complete("a", 60, new Decoding(true, 1, 6)));
        assertEquals(model.complete("a", 60, Decoding.GREEDY), model.complete("a", 60, new Decoding(true, 1e-4, 5)));
        assertFalse(once.contains("<"));
    }

    @Test
    void aThousandStepsLeaveNoNativeMemoryBehind() {
        CharLanguageModel model = trainee(Cell.LSTM);
        model.trainLeg(200);
        long before = Pointer.totalBytes();
        long resident = Pointer.physicalBytes();
        model.trainLeg(1000);
        assertEquals(before, Pointer.totalBytes());
        assertTrue(Pointer.physicalBytes() - resident < 32 << 20);
    }
}
