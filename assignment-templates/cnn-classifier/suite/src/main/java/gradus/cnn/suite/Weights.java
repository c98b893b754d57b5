package gradus.cnn.suite;

import gradus.api.NdArray;
import gradus.cnn.CnnClassifier.Arch;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Parameters as the sheet names them: made here, and examined here before anybody loads them.
final class Weights {
    private Weights() {}

    /// The names and shapes of the sheet, in their order.
    static Map<String, int[]> shapes(Arch arch) {
        int side = ((arch.side() - 4) / 2 - 4) / 2;
        Map<String, int[]> shapes = new LinkedHashMap<>();
        layer(shapes, "conv1", arch.c1(), arch.inChannels(), 3, 3);
        layer(shapes, "conv2", arch.c1(), arch.c1(), 3, 3);
        layer(shapes, "conv3", arch.c2(), arch.c1(), 3, 3);
        layer(shapes, "conv4", arch.c2(), arch.c2(), 3, 3);
        layer(shapes, "fc1", arch.fc(), arch.c2() * side * side);
        layer(shapes, "fc2", arch.classes(), arch.fc());
        return shapes;
    }

    private static void layer(Map<String, int[]> shapes, String name, int... weight) {
        shapes.put(name + ".weight", weight);
        shapes.put(name + ".bias", new int[] {weight[0]});
    }

    static Map<String, NdArray> zeros(Arch arch) {
        Map<String, NdArray> zeros = new LinkedHashMap<>();
        shapes(arch).forEach((name, shape) -> zeros.put(name, NdArray.zeros(shape)));
        return zeros;
    }

    /// The *Kaiming start*: weights N(0, 2 / fan_in), biases 0.
    static Map<String, NdArray> kaiming(Arch arch, RandomGenerator random) {
        return normal(arch, 2, 0, random);
    }

    /// Random weights and biases for comparisons, so that no bias can hide.
    static Map<String, NdArray> random(Arch arch, RandomGenerator random) {
        return normal(arch, 2, 0.3, random);
    }

    private static Map<String, NdArray> normal(Arch arch, double gain, double bias, RandomGenerator random) {
        Map<String, NdArray> weights = zeros(arch);
        weights.forEach((_, w) -> {
            double fanIn = (double) w.size() / w.shape()[0];
            double sigma = w.rank() > 1 ? Math.sqrt(gain / fanIn) : bias;
            for (int i = 0; i < w.size(); i++) {
                w.data()[i] = (float) (sigma * random.nextGaussian());
            }
        });
        return weights;
    }

    /// Kernels of a single 1 in a corner or on an edge, which show a flip, a padding or a stride at once.
    static Map<String, NdArray> oneHotKernels(Arch arch, RandomGenerator random) {
        Map<String, NdArray> weights = random(arch, random);
        weights.forEach((name, w) -> {
            if (name.startsWith("conv")) {
                Arrays.fill(w.data(), 0);
                int size = w.size() / w.shape()[0];
                for (int out = 0; w.rank() > 1 && out < w.shape()[0]; out++) {
                    int inside = random.nextInt(size / 9);
                    int place = random.nextInt(8);
                    w.data()[out * size + inside * 9 + (place < 4 ? place : place + 1)] = 1;
                }
            }
        });
        return weights;
    }

    /// Weights that hand every number through: kernels with a 1 in the middle, linear layers with a
    /// diagonal of ones.
    static Map<String, NdArray> transparent(Arch arch) {
        Map<String, NdArray> weights = zeros(arch);
        weights.forEach((_, w) -> {
            int[] shape = w.shape();
            for (int out = 0; w.rank() > 1 && out < shape[0]; out++) {
                int in = out % shape[1];
                int at = out * shape[1] + in;
                w.data()[w.rank() == 4 ? at * 9 + 4 : at] = 1;
            }
        });
        return weights;
    }

    /// Finds what is wrong with parameters before they are loaded: a name, a shape, or a number that is not
    /// finite.
    static Optional<String> problem(Arch arch, Map<String, NdArray> seen) {
        for (Map.Entry<String, int[]> expected : shapes(arch).entrySet()) {
            String name = expected.getKey();
            if (!seen.containsKey(name)) {
                return Optional.of("parameters() lacks " + name + "; it has " + seen.keySet());
            }
            Optional<String> problem = problem(name, expected.getValue(), seen.getOrDefault(name, NdArray.zeros(0)));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return seen.size() == shapes(arch).size()
                ? Optional.empty()
                : Optional.of("parameters() has more names than the sheet: " + seen.keySet());
    }

    private static Optional<String> problem(String name, int[] shape, NdArray seen) {
        if (!Arrays.equals(shape, seen.shape())) {
            return Optional.of("parameter " + name + " has the shape " + Arrays.toString(seen.shape()) + ", expected "
                    + Arrays.toString(shape));
        }
        for (int i = 0; i < seen.size(); i++) {
            if (!Float.isFinite(seen.data()[i])) {
                return Optional.of("parameter " + name + " holds " + seen.data()[i] + " at place " + i
                        + ": training went out of bounds");
            }
        }
        return Optional.empty();
    }

    /// The Euclidean distance between two sets of parameters of the same shapes.
    static double distance(Map<String, NdArray> a, Map<String, NdArray> b) {
        double sum = 0;
        for (Map.Entry<String, NdArray> entry : a.entrySet()) {
            float[] other = b.getOrDefault(entry.getKey(), NdArray.zeros(0)).data();
            for (int i = 0; i < other.length; i++) {
                double difference = (double) entry.getValue().data()[i] - other[i];
                sum += difference * difference;
            }
        }
        return Math.sqrt(sum);
    }

    static Map<String, NdArray> copy(Map<String, NdArray> weights) {
        Map<String, NdArray> copy = new LinkedHashMap<>();
        weights.forEach((name, w) ->
                copy.put(name, new NdArray(w.data().clone(), w.shape().clone())));
        return copy;
    }
}
