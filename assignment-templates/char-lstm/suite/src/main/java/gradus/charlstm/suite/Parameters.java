package gradus.charlstm.suite;

import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel;
import gradus.charlstm.CharLanguageModel.LmConfig;
import gradus.reference.charlstm.Weights;
import gradus.suite.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The student's weights, looked at before anybody computes with them.
final class Parameters {
    private Parameters() {}

    /// Returns the student's weights, or fails with the first thing that is wrong with them.
    static Map<String, NdArray> of(Check<CharLanguageModel> check, LmConfig config) {
        Map<String, NdArray> weights = check.student().parameters();
        String problem = problem(config, weights);
        check.require(problem.isEmpty(), problem);
        return weights;
    }

    /// Says what is wrong: a name, a shape, or a number; nothing when all is right.
    static String problem(LmConfig config, Map<String, NdArray> weights) {
        Map<String, int[]> shapes = Weights.shapes(config);
        for (Map.Entry<String, int[]> expected : shapes.entrySet()) {
            String name = expected.getKey();
            NdArray weight = weights.get(name);
            if (weight == null) {
                List<String> unknown = new ArrayList<>(weights.keySet());
                unknown.removeAll(shapes.keySet());
                return "parameters has no '" + name + "'"
                        + (unknown.isEmpty() ? "" : "; it has '" + unknown.getFirst() + "', which is not asked for");
            }
            if (!Arrays.equals(weight.shape(), expected.getValue())) {
                return "shape: " + name + " is " + Arrays.toString(weight.shape()) + ", expected "
                        + Arrays.toString(expected.getValue());
            }
            for (int i = 0; i < weight.size(); i++) {
                if (!Float.isFinite(weight.data()[i])) {
                    return name + " number " + i + " is " + weight.data()[i] + ": weights must be finite";
                }
            }
        }
        return weights.keySet().stream()
                .filter(name -> !shapes.containsKey(name))
                .findFirst()
                .map(name -> "parameters has '" + name + "', which is not asked for")
                .orElse("");
    }
}
