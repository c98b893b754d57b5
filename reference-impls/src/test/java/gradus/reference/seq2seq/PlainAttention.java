package gradus.reference.seq2seq;

import gradus.api.NdArray;

/// Multi-head attention of one row in plain Java, number by number: the second opinion on [Attention].
final class PlainAttention {
    private final NdArray inWeight;
    private final NdArray inBias;
    private final NdArray outWeight;
    private final NdArray outBias;
    private final int heads;

    PlainAttention(NdArray inWeight, NdArray inBias, NdArray outWeight, NdArray outBias, int heads) {
        this.inWeight = inWeight;
        this.inBias = inBias;
        this.outWeight = outWeight;
        this.outBias = outBias;
        this.heads = heads;
    }

    /// @param mask true where query i must not see key j
    double[][] of(double[][] queries, double[][] memory, boolean[][] mask) {
        int d = queries[0].length;
        double[][] q = project(queries, inWeight, inBias, 0, d);
        double[][] k = project(memory, inWeight, inBias, d, d);
        double[][] v = project(memory, inWeight, inBias, 2 * d, d);
        double[][] context = new double[queries.length][d];
        for (int h = 0; h < heads; h++) {
            for (int i = 0; i < queries.length; i++) {
                attend(context[i], q[i], k, v, mask[i], h * d / heads, (h + 1) * d / heads);
            }
        }
        return project(context, outWeight, outBias, 0, d);
    }

    private static void attend(
            double[] context, double[] q, double[][] k, double[][] v, boolean[] mask, int from, int to) {
        double[] weights = new double[k.length];
        double sum = 0;
        for (int j = 0; j < k.length; j++) {
            double score = 0;
            for (int c = from; c < to; c++) {
                score += q[c] * k[j][c];
            }
            weights[j] = mask[j] ? 0 : Math.exp(score / Math.sqrt(to - from));
            sum += weights[j];
        }
        for (int j = 0; j < k.length; j++) {
            for (int c = from; c < to; c++) {
                context[c] += weights[j] / sum * v[j][c];
            }
        }
    }

    private static double[][] project(double[][] x, NdArray weight, NdArray bias, int from, int rows) {
        double[][] y = new double[x.length][rows];
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < rows; i++) {
                y[t][i] = bias.at(from + i);
                for (int j = 0; j < x[t].length; j++) {
                    y[t][i] += weight.at(from + i, j) * x[t][j];
                }
            }
        }
        return y;
    }
}
