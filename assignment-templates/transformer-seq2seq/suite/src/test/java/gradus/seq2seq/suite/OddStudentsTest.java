package gradus.seq2seq.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.api.TrainingLog;
import gradus.evidence.Measurement;
import gradus.reference.fakes.Natives;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.suite.testing.Report;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Solutions that are wrong in ways which no kept mistake copies exactly, lazy ones, and dishonest ones.
final class OddStudentsTest {
    @BeforeAll
    static void load() {
        Natives.load();
    }

    /// The reference with something changed.
    private static class Changed extends TorchSeq2SeqTransformer {
        Changed() {
            super(Device.CPU);
        }
    }

    private static double share(Seq2SeqTransformer student, String check) {
        return ExaminedTemplate.examineOnly(student, 4, check)
                .checks()
                .get(check)
                .share();
    }

    @Test
    void aMissingParameterIsNotEnough() {
        Seq2SeqTransformer student = new Changed() {
            @Override
            public Map<String, NdArray> parameters() {
                Map<String, NdArray> some = new LinkedHashMap<>(super.parameters());
                some.remove("linear.bias");
                return some;
            }
        };
        assertEquals(0, share(student, "forward"));
        assertEquals(0, share(student, "first-loss-overfit"));
    }

    @Test
    void transposedShapesAreNotTakenOver() {
        Seq2SeqTransformer student = new Changed() {
            @Override
            public Map<String, NdArray> parameters() {
                Map<String, NdArray> turned = new LinkedHashMap<>(super.parameters());
                turned.replaceAll(
                        (_, array) -> array.rank() == 2 ? array.reshape(array.shape()[1], array.shape()[0]) : array);
                return turned;
            }
        };
        assertEquals(0, share(student, "forward"));
        assertEquals(0, share(student, "log-true"));
    }

    @Test
    void weightsThatAreNoNumbersEarnNothing() {
        Seq2SeqTransformer student = new Changed() {
            @Override
            public Leg trainLeg(int updates) {
                Leg leg = super.trainLeg(updates);
                Map<String, NdArray> weights = new LinkedHashMap<>(parameters());
                float[] bias = weights.get("linear.bias").data().clone();
                Arrays.fill(bias, Float.NaN);
                weights.put("linear.bias", new NdArray(bias, bias.length));
                load(weights);
                return leg;
            }
        };
        assertEquals(0, share(student, "first-loss-overfit"));
        assertEquals(0, share(student, "reach"));
    }

    @Test
    void aLegThatIgnoresItsBudgetIsNoticed() {
        Seq2SeqTransformer student = new Changed() {
            @Override
            public Leg trainLeg(int updates) {
                return super.trainLeg(updates + 1);
            }
        };
        assertEquals(0, share(student, "log-true"));
        assertEquals(0, share(student, "first-loss-overfit"));
    }

    @Test
    void aLogWithoutItsValidationIsNoticed() {
        Seq2SeqTransformer student = new Changed() {
            @Override
            public Leg trainLeg(int updates) {
                double[] losses = super.trainLeg(updates).log().trainLoss();
                return new Leg(new TrainingLog("update", losses, new double[0], new double[0]), false);
            }
        };
        assertEquals(0, share(student, "log-true"));
    }

    @Test
    void aLogThatBoastsIsNotTrue() {
        Seq2SeqTransformer student = new Changed() {
            @Override
            public Leg trainLeg(int updates) {
                TrainingLog log = super.trainLeg(updates).log();
                return new Leg(
                        new TrainingLog("update", log.trainLoss(), log.validationLoss(), new double[] {0.99}), false);
            }
        };
        assertEquals(0, share(student, "log-true"));
    }

    @Test
    void whoDoesNotTrainGetsNothingForIt() {
        Seq2SeqTransformer student = new Changed() {
            @Override
            public Leg trainLeg(int updates) {
                return new Leg(
                        new TrainingLog("update", new double[updates], new double[] {0}, new double[] {1}), false);
            }
        };
        Report report = ExaminedTemplate.examine(
                student, 4, check -> check.trains() && !check.id().equals("trained"));
        assertEquals(List.of("first-loss-overfit", "log-true", "reach"), report.lost());
    }

    @Test
    void aModelThatIgnoresItsWeightsFails() {
        Seq2SeqTransformer student = new Changed() {
            @Override
            public void load(Map<String, NdArray> parameters) {
                // Keeps what it was built with.
            }
        };
        assertEquals(0, share(student, "forward"));
        assertEquals(0, share(student, "greedy"));
        assertEquals(1, share(student, "causal-leak"));
    }

    @Test
    void zerosOfTheRightShapeEarnNothingForTheModel() {
        Seq2SeqTransformer student = new Changed() {
            @Override
            public NdArray forward(int[][] source, int[][] targetInput) {
                return NdArray.zeros(super.forward(source, targetInput).shape());
            }
        };
        assertEquals(0, share(student, "forward"));
        assertEquals(0, share(student, "positions"));
        assertEquals(0, share(student, "split-forward"));
    }

    @Test
    void logitsWithoutTheirLastAxisAreAShapeAndNotACrash() {
        Seq2SeqTransformer student = new Changed() {
            @Override
            public NdArray forward(int[][] source, int[][] targetInput) {
                NdArray logits = super.forward(source, targetInput);
                return logits.reshape(logits.shape()[0] * logits.shape()[1], logits.shape()[2]);
            }
        };
        Report report = ExaminedTemplate.examineCheaply(student, 4);
        assertTrue(report.lost().containsAll(List.of("forward", "split-forward", "causal-leak")));
    }

    @Test
    void anEncoderThatRunsTwiceIsStillQuickEnough() {
        Seq2SeqTransformer student = new Changed() {
            @Override
            public int[][] greedy(int[][] source, int maxLength) {
                encodeSource(source);
                return super.greedy(source, maxLength);
            }
        };
        assertEquals(1, share(student, "encoder-once"));
    }

    @Test
    void longJumpsInTheFirstUpdatesAreOnRecord() {
        Report report = ExaminedTemplate.examineOnly(new Changed(), 4, "reach");
        Measurement movement = report.checks().get("reach").measurements().stream()
                .filter(measurement -> measurement.name().startsWith("movement"))
                .findFirst()
                .orElseThrow();
        assertTrue(movement.value() > 0 && movement.value() < 0.096);
    }
}
