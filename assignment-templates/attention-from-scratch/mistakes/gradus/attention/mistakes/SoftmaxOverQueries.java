package gradus.attention.mistakes;

import gradus.reference.attention.Matrices;
import gradus.reference.attention.PlainAttention;

/// Lets the weights sum to 1 over the queries.
public final class SoftmaxOverQueries extends PlainAttention {
    @Override
    protected double[][] weights(double[][] q, double[][] k, boolean[][] masked, double scale) {
        boolean[][] turned = new boolean[k.length][q.length];
        for (int s = 0; s < k.length; s++) {
            for (int t = 0; t < q.length; t++) {
                turned[s][t] = masked[t][s];
            }
        }
        return Matrices.transposed(super.weights(k, q, turned, scale));
    }
}
