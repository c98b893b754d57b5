package gradus.charlstm.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.api.TrainingLog;
import gradus.charlstm.CharLanguageModel;
import gradus.charlstm.CharLanguageModel.Cell;
import gradus.charlstm.CharLanguageModel.LmConfig;
import gradus.reference.charlstm.TorchCharLanguageModel;
import gradus.reference.charlstm.Weights;
import gradus.reference.fakes.Natives;
import gradus.suite.testing.Report;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Solutions that are wrong in ways which no kept mistake copies exactly, lazy ones, and dishonest ones.
final class OddStudentsTest {
    private static final LmConfig SMALL = new LmConfig(Cell.LSTM, 5, 2, 3, 1);

    @BeforeAll
    static void load() {
        Natives.load();
    }

    private static List<String> lost(CharLanguageModel student, String... checks) {
        Report report = ExaminedTemplate.examine(
                student, 4, check -> Arrays.asList(checks).contains(check.id()));
        assertEquals(checks.length, report.checks().size());
        return report.lost();
    }

    @Test
    void missingNamesWrongShapesAndStrangeNumbersAreToldByName() {
        Map<String, NdArray> right = Weights.draw(SMALL, 1);
        assertEquals("", Parameters.problem(SMALL, right));
        Map<String, NdArray> weights = new LinkedHashMap<>(right);
        weights.remove("rnn.bias_hh_l0");
        assertEquals("parameters has no 'rnn.bias_hh_l0'", Parameters.problem(SMALL, weights));
        weights.put("rnn.bias", NdArray.zeros(12));
        assertEquals(
                "parameters has no 'rnn.bias_hh_l0'; it has 'rnn.bias', which is not asked for",
                Parameters.problem(SMALL, weights));
        weights.put("rnn.bias_hh_l0", NdArray.zeros(12));
        assertEquals("parameters has 'rnn.bias', which is not asked for", Parameters.problem(SMALL, weights));
        weights.remove("rnn.bias");
        weights.put("linear.weight", NdArray.zeros(3, 5));
        assertEquals("shape: linear.weight is [3, 5], expected [5, 3]", Parameters.problem(SMALL, weights));
        weights.put("linear.weight", new NdArray(new float[15], 5, 3));
        weights.put("linear.bias", NdArray.of(0, 0, Float.NaN, 0, 0));
        assertEquals("linear.bias number 2 is NaN: weights must be finite", Parameters.problem(SMALL, weights));
    }

    @Test
    void notANumberInTheWeightsEndsTraining() {
        CharLanguageModel student = new TorchCharLanguageModel() {
            @Override
            public Map<String, NdArray> parameters() {
                Map<String, NdArray> weights = super.parameters();
                weights.values().iterator().next().data()[7] = Float.NaN;
                return weights;
            }
        };
        assertEquals(List.of("first-loss", "hidden-text"), lost(student, "first-loss", "hidden-text"));
    }

    @Test
    void aLegThatIgnoresItsBudgetOrForgetsItsLogEarnsNothing() {
        CharLanguageModel greedyForUpdates = new TorchCharLanguageModel() {
            @Override
            public Leg trainLeg(int updates) {
                return super.trainLeg(updates + 3);
            }
        };
        assertEquals(List.of("hidden-text"), lost(greedyForUpdates, "hidden-text"));
        CharLanguageModel silent = new TorchCharLanguageModel() {
            @Override
            public Leg trainLeg(int updates) {
                super.trainLeg(updates);
                return new Leg(new TrainingLog("update", new double[0], new double[0], new double[0]), false);
            }
        };
        assertEquals(List.of("hidden-text", "overfit-lstm"), lost(silent, "hidden-text", "overfit-lstm"));
    }

    @Test
    void weightsThatNeverMoveOrAreAlwaysTheSameEarnNothing() {
        CharLanguageModel lazy = new TorchCharLanguageModel() {
            @Override
            public Leg trainLeg(int updates) {
                double[] losses = new double[updates];
                Arrays.fill(losses, 1);
                return new Leg(new TrainingLog("update", losses, new double[0], new double[0]), false);
            }
        };
        assertEquals(List.of("hidden-text", "overfit"), lost(lazy, "hidden-text", "overfit"));
    }

    @Test
    void whoEndsAtAnotherPlaceThanTheGradientSaysIsStopped() {
        CharLanguageModel climber = new TorchCharLanguageModel() {
            @Override
            public Map<String, NdArray> parameters() {
                Map<String, NdArray> weights = super.parameters();
                weights.values().forEach(weight -> {
                    for (int i = 0; i < weight.size(); i++) {
                        weight.data()[i] *= -30;
                    }
                });
                return weights;
            }
        };
        assertEquals(List.of("hidden-text"), lost(climber, "hidden-text"));
    }

    @Test
    void argumentsThatAreChangedInPlaceAreSeen() {
        CharLanguageModel scribbler = new TorchCharLanguageModel() {
            @Override
            public List<int[][]> chunks(int[] ids, int batch, int bptt) {
                List<int[][]> chunks = super.chunks(ids, batch, bptt);
                ids[0] = 0;
                return chunks;
            }
        };
        assertEquals(List.of("chunks"), lost(scribbler, "chunks", "clip"));
    }

    @Test
    void completionsOfOtherLengthsOrStrangeSymbolsAreToldBeforeAnythingIsCounted() {
        CharLanguageModel shouter = new TorchCharLanguageModel() {
            @Override
            public String complete(String prompt, int steps, Decoding decoding) {
                return super.complete(prompt, steps, decoding) + "!";
            }
        };
        assertEquals(List.of("sampling", "temperature"), lost(shouter, "sampling", "temperature"));
        CharLanguageModel inventor = new TorchCharLanguageModel() {
            @Override
            public String complete(String prompt, int steps, Decoding decoding) {
                return "☂".repeat(steps);
            }
        };
        assertEquals(List.of("greedy", "sampling", "temperature"), lost(inventor, "greedy", "sampling", "temperature"));
    }

    @Test
    void aDrawThatDependsOnTheClockIsNotRepeatable() {
        CharLanguageModel restless = new TorchCharLanguageModel() {
            private long calls;

            @Override
            public String complete(String prompt, int steps, Decoding decoding) {
                return super.complete(
                        prompt,
                        steps,
                        new Decoding(decoding.sample(), decoding.temperature(), decoding.seed() + calls++));
            }
        };
        assertEquals(List.of("sampling"), lost(restless, "greedy", "sampling"));
    }

    @Test
    void aConstructorWithoutADeviceIsAsGood() {
        Report report = ExaminedTemplate.examine(new TorchCharLanguageModel() {}, 5, check -> !check.trains());
        assertEquals(List.of(), report.lost());
        assertTrue(report.points() > 0);
        assertFalse(report.checks().containsKey("hidden-text"));
    }
}
