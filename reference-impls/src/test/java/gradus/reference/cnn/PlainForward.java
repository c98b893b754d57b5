package gradus.reference.cnn;

import gradus.api.NdArray;
import gradus.cnn.CnnClassifier.Arch;
import java.util.Map;

/// The forward pass again, in plain loops: a second opinion on the reference.
final class PlainForward {
    private PlainForward() {}

    static NdArray logits(Arch arch, Map<String, NdArray> p, NdArray x) {
        int n = x.shape()[0];
        float[] rows = new float[n * arch.classes()];
        for (int i = 0; i < n; i++) {
            int size = x.size() / n;
            double[] image = new double[size];
            for (int j = 0; j < size; j++) {
                image[j] = x.data()[i * size + j];
            }
            Planes map = new Planes(image, arch.inChannels(), arch.side());
            map = pooled(convolved(convolved(map, p, "conv1"), p, "conv2"));
            map = pooled(convolved(convolved(map, p, "conv3"), p, "conv4"));
            double[] hidden = linear(map.values, p, "fc1");
            for (int j = 0; j < hidden.length; j++) {
                hidden[j] = Math.max(0, hidden[j]);
            }
            double[] out = linear(hidden, p, "fc2");
            for (int k = 0; k < out.length; k++) {
                rows[i * out.length + k] = (float) out[k];
            }
        }
        return new NdArray(rows, n, arch.classes());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Planes(double[] values, int channels, int side) {
        double at(int c, int row, int column) {
            return values[(c * side + row) * side + column];
        }
    }

    private static Planes convolved(Planes x, Map<String, NdArray> p, String name) {
        NdArray w = p.get(name + ".weight");
        int out = w.shape()[0];
        int side = x.side - 2;
        double[] values = new double[out * side * side];
        for (int o = 0; o < out; o++) {
            for (int r = 0; r < side; r++) {
                for (int c = 0; c < side; c++) {
                    double sum = p.get(name + ".bias").at(o);
                    for (int k = 0; k < x.channels * 9; k++) {
                        sum += w.at(o, k / 9, k / 3 % 3, k % 3) * x.at(k / 9, r + k / 3 % 3, c + k % 3);
                    }
                    values[(o * side + r) * side + c] = Math.max(0, sum);
                }
            }
        }
        return new Planes(values, out, side);
    }

    private static Planes pooled(Planes x) {
        int side = x.side / 2;
        double[] values = new double[x.channels * side * side];
        for (int i = 0; i < values.length; i++) {
            int c = i / (side * side);
            int r = 2 * (i / side % side);
            int k = 2 * (i % side);
            values[i] = Math.max(
                    Math.max(x.at(c, r, k), x.at(c, r, k + 1)), Math.max(x.at(c, r + 1, k), x.at(c, r + 1, k + 1)));
        }
        return new Planes(values, x.channels, side);
    }

    private static double[] linear(double[] x, Map<String, NdArray> p, String name) {
        NdArray w = p.get(name + ".weight");
        double[] y = new double[w.shape()[0]];
        for (int o = 0; o < y.length; o++) {
            y[o] = p.get(name + ".bias").at(o);
            for (int i = 0; i < x.length; i++) {
                y[o] += w.at(o, i) * x[i];
            }
        }
        return y;
    }
}
