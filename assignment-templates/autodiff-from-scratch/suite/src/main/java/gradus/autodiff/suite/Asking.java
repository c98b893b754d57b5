package gradus.autodiff.suite;

import gradus.autodiff.Autodiff;
import java.util.random.RandomGenerator;

/// The calls that every question begins with.
final class Asking {
    private Asking() {}

    /// Sets the inputs, traces, sweeps backwards once with seed 1, and returns the gradients.
    static double[] gradient(Autodiff it, Expression expression, double... inputs) {
        it.leaves(inputs.clone());
        it.trace(expression.nodes());
        it.backward(expression.output(), 1);
        return it.gradients();
    }

    /// Numbers in ±[0.5, 1.5], far enough from 0 for every operation.
    static double[] inputs(RandomGenerator random, int count) {
        return random.doubles(count, 0.5, 1.5)
                .map(size -> random.nextBoolean() ? size : -size)
                .toArray();
    }

    static double[] positive(RandomGenerator random, int count) {
        return random.doubles(count, 0.5, 1.5).toArray();
    }
}
