package gradus.reference.attention;

import gradus.api.NdArray;
import gradus.attention.Attention;
import java.util.Arrays;

/// Attention in doubles, one sentence and one head at a time.
///
/// It is open for subclasses on purpose. Each known mistake of the assignment overrides one of the small
/// methods
/// below, so that the mistake is the only thing in its file.
public class PlainAttention implements Attention {
    @Override
    public NdArray softmax(NdArray scores) {
        int width = scores.shape()[scores.rank() - 1];
        NdArray result = NdArray.zeros(scores.shape());
        for (int start = 0; start < scores.size(); start += width) {
            double[] row = new double[width];
            for (int i = 0; i < width; i++) {
                row[i] = scores.data()[start + i];
            }
            double[] weights = softmaxRow(row);
            for (int i = 0; i < width; i++) {
                result.data()[start + i] = (float) weights[i];
            }
        }
        return result;
    }

    @Override
    public boolean[][][] mask(int[] sourceLengths, int targets, boolean causal) {
        int sources = Arrays.stream(sourceLengths).max().orElse(0);
        boolean[][][] masked = new boolean[sourceLengths.length][targets][sources];
        for (int b = 0; b < masked.length; b++) {
            for (int t = 0; t < targets; t++) {
                for (int s = 0; s < sources; s++) {
                    masked[b][t][s] = either(s >= sourceLengths[b], causal, later(s, t));
                }
            }
        }
        return masked;
    }

    /// Joins what the padding hides with what the order hides.
    protected boolean either(boolean padding, boolean causal, boolean later) {
        return padding || (causal && later);
    }

    /// Tells whether a target must not see a source because of its place.
    protected boolean later(int source, int target) {
        return source > target;
    }

    @Override
    public NdArray weights(NdArray query, NdArray key, boolean[][][] masked) {
        double[][][] weights = new double[masked.length][][];
        double scale = scale(width(query));
        for (int b = 0; b < masked.length; b++) {
            weights[b] = weights(Matrices.block(query, b), Matrices.block(key, b), masked[b], scale);
        }
        return Matrices.array(weights, masked.length, query.shape()[1], key.shape()[1]);
    }

    @Override
    public NdArray attend(NdArray query, NdArray key, NdArray value, boolean[][][] masked) {
        double[][][] out = new double[masked.length][][];
        double scale = scale(width(query));
        for (int b = 0; b < masked.length; b++) {
            double[][] weights = weights(Matrices.block(query, b), Matrices.block(key, b), masked[b], scale);
            out[b] = Matrices.product(weights, Matrices.block(value, b));
        }
        return Matrices.array(out, masked.length, query.shape()[1], width(value));
    }

    @Override
    public Gradients gradients(NdArray query, NdArray key, NdArray value, boolean[][][] masked, NdArray upstream) {
        int batch = masked.length;
        double[][][] forQuery = new double[batch][][];
        double[][][] forKey = new double[batch][][];
        double[][][] forValue = new double[batch][][];
        double scale = gradientScale(width(query));
        for (int b = 0; b < batch; b++) {
            double[][] q = Matrices.block(query, b);
            double[][] k = Matrices.block(key, b);
            double[][] arriving = Matrices.block(upstream, b);
            double[][] weights = weights(q, k, masked[b], scale(width(query)));
            forValue[b] = Matrices.product(Matrices.transposed(weights), arriving);
            double[][] scores = Matrices.product(arriving, Matrices.transposed(Matrices.block(value, b)));
            for (int t = 0; t < scores.length; t++) {
                scores[t] = softmaxGradient(weights[t], scores[t]);
            }
            forQuery[b] = Matrices.scaled(Matrices.product(scores, k), scale);
            forKey[b] = Matrices.scaled(Matrices.product(Matrices.transposed(scores), q), scale);
        }
        return new Gradients(
                Matrices.array(forQuery, query.shape()),
                Matrices.array(forKey, key.shape()),
                Matrices.array(forValue, value.shape()));
    }

    @Override
    public NdArray splitHeads(NdArray x, int heads) {
        int batch = x.shape()[0];
        int length = x.shape()[1];
        int width = x.shape()[2] / heads;
        NdArray split = NdArray.zeros(batch, heads, length, width);
        for (int b = 0; b < batch; b++) {
            for (int t = 0; t < length; t++) {
                for (int i = 0; i < heads; i++) {
                    int from = ((b * length + t) * heads + i) * width;
                    int to = ((b * heads + i) * length + t) * width;
                    System.arraycopy(x.data(), from, split.data(), to, width);
                }
            }
        }
        return split;
    }

    @Override
    public NdArray mergeHeads(NdArray x) {
        int batch = x.shape()[0];
        int heads = x.shape()[1];
        int length = x.shape()[2];
        // Splitting the places into "heads" turns the two axes back.
        NdArray turned = splitAxes(x, batch, heads, length);
        return turned.reshape(batch, length, heads * x.shape()[3]);
    }

    private static NdArray splitAxes(NdArray x, int batch, int heads, int length) {
        int width = x.shape()[3];
        NdArray turned = NdArray.zeros(batch, length, heads, width);
        for (int b = 0; b < batch; b++) {
            for (int i = 0; i < heads; i++) {
                for (int t = 0; t < length; t++) {
                    int from = ((b * heads + i) * length + t) * width;
                    int to = ((b * length + t) * heads + i) * width;
                    System.arraycopy(x.data(), from, turned.data(), to, width);
                }
            }
        }
        return turned;
    }

    @Override
    public NdArray multiHead(Projections learnt, int heads, NdArray query, NdArray source, boolean[][][] masked) {
        NdArray q = splitHeads(project(query, learnt.in(), learnt.inBias(), 0), heads);
        NdArray k = splitHeads(project(source, learnt.in(), learnt.inBias(), 1), heads);
        NdArray v = splitHeads(project(source, learnt.in(), learnt.inBias(), 2), heads);
        double[][][] out = new double[masked.length * heads][][];
        double scale = headScale(width(q), heads);
        for (int i = 0; i < out.length; i++) {
            double[][] weights = weights(Matrices.block(q, i), Matrices.block(k, i), masked[i / heads], scale);
            out[i] = Matrices.product(weights, Matrices.block(v, i));
        }
        NdArray merged = mergeHeads(Matrices.array(out, q.shape()));
        return project(merged, learnt.out(), learnt.outBias(), 0);
    }

    /// Computes x Wᵀ + b with the rows of W that belong to projection `which`.
    protected NdArray project(NdArray x, NdArray w, NdArray bias, int which) {
        int width = width(x);
        double[][] rows = Arrays.copyOfRange(Matrices.block(w, 0), which * width, (which + 1) * width);
        double[][][] out = new double[x.shape()[0]][][];
        for (int b = 0; b < out.length; b++) {
            out[b] = product(Matrices.block(x, b), rows);
            for (double[] row : out[b]) {
                for (int j = 0; j < width; j++) {
                    row[j] += bias.data()[which * width + j];
                }
            }
        }
        return Matrices.array(out, x.shape());
    }

    /// Multiplies inputs with the weights of a linear layer, whose rows belong to the outputs.
    protected double[][] product(double[][] x, double[][] w) {
        return Matrices.product(x, Matrices.transposed(w));
    }

    /// Computes the weights of one sentence and one head.
    protected double[][] weights(double[][] q, double[][] k, boolean[][] masked, double scale) {
        double[][] weights = Matrices.scaled(Matrices.product(q, Matrices.transposed(k)), scale);
        for (int t = 0; t < weights.length; t++) {
            weights[t] = maskedSoftmax(weights[t], masked[t]);
        }
        return weights;
    }

    /// Computes the softmax of one row without its masked places.
    protected double[] maskedSoftmax(double[] scores, boolean[] masked) {
        double[] kept = scores.clone();
        for (int s = 0; s < kept.length; s++) {
            kept[s] = masked[s] ? Double.NEGATIVE_INFINITY : kept[s];
        }
        return allMasked(kept) ? nothing(kept) : softmaxRow(kept);
    }

    /// Tells whether nothing is left in a row.
    protected static boolean allMasked(double[] scores) {
        return Arrays.stream(scores).allMatch(score -> score == Double.NEGATIVE_INFINITY);
    }

    /// Returns the weights of a row in which everything is masked.
    protected double[] nothing(double[] row) {
        return new double[row.length];
    }

    protected double[] softmaxRow(double[] row) {
        double largest = largest(row);
        double[] weights = new double[row.length];
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            weights[i] = Math.exp(row[i] - largest);
            sum += weights[i];
        }
        for (int i = 0; i < row.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /// Returns what is taken off a row before it goes through exp.
    protected double largest(double[] row) {
        return Arrays.stream(row).max().orElse(0);
    }

    /// Computes the gradient of the scores from that of the weights: aᵢ (gᵢ − Σⱼ aⱼ gⱼ).
    protected double[] softmaxGradient(double[] weights, double[] arriving) {
        double mean = 0;
        for (int j = 0; j < weights.length; j++) {
            mean += weights[j] * arriving[j];
        }
        double[] gradient = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = weights[i] * (arriving[i] - mean);
        }
        return gradient;
    }

    /// Returns the factor of the scores for queries of this width.
    protected double scale(int width) {
        return 1 / Math.sqrt(width);
    }

    /// Returns the factor of the gradients of queries and keys.
    protected double gradientScale(int width) {
        return scale(width);
    }

    /// Returns the factor of the scores in one of several heads.
    protected double headScale(int width, int heads) {
        return scale(width);
    }

    private static int width(NdArray x) {
        return x.shape()[x.rank() - 1];
    }
}
