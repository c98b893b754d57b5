package gradus.seq2seq.suite;

import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.reference.seq2seq.Layout;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import gradus.suite.Check;
import java.util.Arrays;
import java.util.Map;

/// What a student hands over after building or training: weights and logs, judged by their form before they are
/// used.
final class Handed {
    private Handed() {}

    /// Demands the names and shapes of the sheet; more names than these are the business of another check.
    static void form(Check<?> check, Map<String, NdArray> parameters, TransformerConfig config) {
        Layout.of(config).shapes().forEach((name, shape) -> {
            NdArray array = parameters.get(name);
            check.require(
                    array != null,
                    "parameters() has no " + name + "; it has " + parameters.size() + " names, the sheet lists "
                            + Layout.of(config).shapes().size());
            if (array != null) {
                int[] expected = Arrays.stream(shape).mapToInt(Math::toIntExact).toArray();
                if (name.endsWith("linear1.weight") && wrongWidth(array, expected)) {
                    check.note("asked", expected[0]);
                    check.note("built", array.shape()[0]);
                    check.failAs("config-not-passed");
                }
                check.require(
                        Arrays.equals(array.shape(), expected),
                        "parameter " + name + " has the shape " + Arrays.toString(array.shape())
                                + ", this configuration needs " + Arrays.toString(expected));
            }
        });
    }

    private static boolean wrongWidth(NdArray array, int[] expected) {
        return array.rank() == 2 && array.shape()[1] == expected[1] && array.shape()[0] != expected[0];
    }

    /// Demands weights that the reference can take over.
    static void weights(Check<?> check, Map<String, NdArray> parameters, TransformerConfig config) {
        form(check, parameters, config);
        parameters.forEach((name, array) -> {
            check.require(Layout.of(config).shapes().containsKey(name), "parameters() has a name too many: " + name);
            for (int i = 0; i < array.size(); i++) {
                check.require(
                        Float.isFinite(array.data()[i]),
                        "parameter " + name + " is not finite after training: entry " + i + " is " + array.data()[i]);
            }
        });
    }

    /// Demands a log of the form of the sheet.
    static void log(Check<?> check, Leg leg, int updates) {
        int losses = leg.log().trainLoss().length;
        check.require(
                losses == updates || (leg.diverged() && losses < updates),
                "trainLeg(" + updates + ") logs " + losses + " training losses: one for each update, and not one more");
        check.require(
                leg.diverged() || leg.log().validationMetric().length == 1,
                "trainLeg logs " + leg.log().validationMetric().length
                        + " validation accuracies: one for each leg, after its last update");
    }
}
