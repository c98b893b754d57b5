package gradus.reference.charlstm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel.Cell;
import gradus.charlstm.CharLanguageModel.LmConfig;
import gradus.charlstm.CharLanguageModel.State;
import gradus.charlstm.CharLanguageModel.Step;
import gradus.reference.fakes.Natives;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// libtorch's cells against loops in double precision, and its gradients against finite differences of the loops.
final class TwoCellsTest {
    private static final int B = 3;
    private static final int T = 7;

    @BeforeAll
    static void load() {
        Natives.load();
    }

    private final RandomGenerator random = new Random(5);

    private State state(LmConfig config) {
        NdArray h = noise(config.layers(), B, config.hidden());
        return new State(h, config.cell() == Cell.LSTM ? noise(config.layers(), B, config.hidden()) : NdArray.of());
    }

    private NdArray noise(int... shape) {
        NdArray array = NdArray.zeros(shape);
        for (int i = 0; i < array.size(); i++) {
            array.data()[i] = (float) random.nextGaussian() / 2;
        }
        return array;
    }

    private int[][] ids(int rows, int vocabulary) {
        int[][] ids = new int[rows][B];
        for (int[] row : ids) {
            for (int b = 0; b < B; b++) {
                row[b] = random.nextInt(vocabulary);
            }
        }
        return ids;
    }

    private static double[][][] wide(LmConfig config, NdArray array) {
        double[][][] wide = new double[config.layers()][B][config.hidden()];
        for (int i = 0; i < array.size(); i++) {
            int h = config.hidden();
            wide[i / (B * h)][i / h % B][i % h] = array.data()[i];
        }
        return wide;
    }

    @ParameterizedTest
    @CsvSource({"RNN, 1", "RNN, 2", "LSTM, 1", "LSTM, 2"})
    void forwardAgrees(Cell cell, int layers) {
        LmConfig config = new LmConfig(cell, 9, 5, 6, layers);
        TorchCharLanguageModel torch = new TorchCharLanguageModel(Device.CPU);
        torch.build(config, 3);
        PlainCells plain = new PlainCells(config, torch.parameters());
        State state = state(config);
        int[][] ids = ids(T, 9);
        double[][][] h = wide(config, state.h());
        double[][][] c = wide(config, state.c());
        double[][][] logits = plain.forward(ids, h, c);
        Step step = torch.forward(ids, state);
        assertArrayEquals(new int[] {T * B, 9}, step.logits().shape());
        for (int t = 0; t < T; t++) {
            for (int b = 0; b < B; b++) {
                for (int v = 0; v < 9; v++) {
                    assertEquals(logits[t][b][v], step.logits().at(t * B + b, v), 1e-5);
                }
            }
        }
        NdArray last = step.state().h();
        for (int l = 0; l < layers; l++) {
            for (int b = 0; b < B; b++) {
                assertEquals(h[l][b][2], last.at(l, b, 2), 1e-5);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"RNN, 1", "RNN, 2", "LSTM, 1", "LSTM, 2"})
    void gradientsAreTheFiniteDifferencesOfTheLoops(Cell cell, int layers) {
        LmConfig config = new LmConfig(cell, 9, 5, 6, layers);
        TorchCharLanguageModel torch = new TorchCharLanguageModel(Device.CPU);
        torch.build(config, 4);
        State state = state(config);
        int[][] chunk = ids(T + 1, 9);
        Map<String, NdArray> gradients = torch.gradients(chunk, state);
        PlainCells plain = new PlainCells(config, torch.parameters());
        gradients.forEach((name, gradient) -> {
            double largest = 0;
            for (float entry : gradient.data()) {
                largest = Math.max(largest, Math.abs(entry));
            }
            assertTrue(largest > 0, name);
            for (int draw = 0; draw < 20; draw++) {
                int i = random.nextInt(gradient.size());
                boolean padding = name.equals(Weights.EMBEDDING) && i < config.embedding();
                double expected = padding ? 0 : slope(plain, name, i, config, chunk, state);
                assertEquals(expected, gradient.data()[i], 1e-4 * largest, name + " " + i);
            }
        });
    }

    private static double slope(PlainCells plain, String name, int i, LmConfig config, int[][] chunk, State state) {
        double[] weight = plain.weight(name);
        double middle = weight[i];
        weight[i] = middle + 1e-5;
        double above = plain.loss(chunk, wide(config, state.h()), wide(config, state.c()));
        weight[i] = middle - 1e-5;
        double below = plain.loss(chunk, wide(config, state.h()), wide(config, state.c()));
        weight[i] = middle;
        return (above - below) / 2e-5;
    }
}
