package gradus.reference.charlstm;

import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel.Cell;
import gradus.charlstm.CharLanguageModel.LmConfig;
import java.util.LinkedHashMap;
import java.util.Map;

/// RNN and LSTM as loops over double numbers, written from the equations and sharing nothing with libtorch.
final class PlainCells {
    private final LmConfig config;
    private final Map<String, double[]> weights = new LinkedHashMap<>();

    PlainCells(LmConfig config, Map<String, NdArray> given) {
        this.config = config;
        given.forEach((name, weight) -> {
            double[] wide = new double[weight.size()];
            for (int i = 0; i < wide.length; i++) {
                wide[i] = weight.data()[i];
            }
            weights.put(name, wide);
        });
    }

    double[] weight(String name) {
        double[] weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException(name);
        }
        return weight;
    }

    /// Logits [T][B][V]; `h` and `c` are [L][B][H] and are moved to the state after the last step.
    double[][][] forward(int[][] ids, double[][][] h, double[][][] c) {
        double[][][] logits = new double[ids.length][ids[0].length][];
        for (int t = 0; t < ids.length; t++) {
            for (int b = 0; b < ids[t].length; b++) {
                int e = config.embedding();
                double[] x = new double[e];
                System.arraycopy(weight(Weights.EMBEDDING), ids[t][b] * e, x, 0, e);
                for (int layer = 0; layer < config.layers(); layer++) {
                    cell(layer, x, h[layer][b], c[layer][b]);
                    x = h[layer][b];
                }
                logits[t][b] = affine(weight(Weights.LINEAR), weight(Weights.LINEAR_BIAS), x);
            }
        }
        return logits;
    }

    /// Mean cross entropy of a chunk from a state.
    double loss(int[][] chunk, double[][][] h, double[][][] c) {
        int[][] inputs = new int[chunk.length - 1][];
        System.arraycopy(chunk, 0, inputs, 0, inputs.length);
        double[][][] logits = forward(inputs, h, c);
        double nats = 0;
        int counted = 0;
        for (int t = 0; t < inputs.length; t++) {
            for (int b = 0; b < chunk[t].length; b++) {
                int target = chunk[t + 1][b];
                if (target != 0) {
                    double sum = 0;
                    for (double logit : logits[t][b]) {
                        sum += Math.exp(logit);
                    }
                    nats += Math.log(sum) - logits[t][b][target];
                    counted++;
                }
            }
        }
        return nats / counted;
    }

    private void cell(int layer, double[] x, double[] h, double[] c) {
        double[] a = affine(weight("rnn.weight_ih_l" + layer), weight("rnn.bias_ih_l" + layer), x);
        double[] r = affine(weight("rnn.weight_hh_l" + layer), weight("rnn.bias_hh_l" + layer), h.clone());
        int n = h.length;
        for (int j = 0; j < n; j++) {
            if (config.cell() == Cell.RNN) {
                h[j] = Math.tanh(a[j] + r[j]);
            } else {
                double input = sigmoid(a[j] + r[j]);
                double forget = sigmoid(a[n + j] + r[n + j]);
                double candidate = Math.tanh(a[2 * n + j] + r[2 * n + j]);
                double output = sigmoid(a[3 * n + j] + r[3 * n + j]);
                c[j] = forget * c[j] + input * candidate;
                h[j] = output * Math.tanh(c[j]);
            }
        }
    }

    private static double[] affine(double[] w, double[] b, double[] x) {
        double[] y = b.clone();
        for (int row = 0; row < y.length; row++) {
            for (int column = 0; column < x.length; column++) {
                y[row] += w[row * x.length + column] * x[column];
            }
        }
        return y;
    }

    private static double sigmoid(double a) {
        return 1 / (1 + Math.exp(-a));
    }
}
