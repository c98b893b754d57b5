package gradus.cnn.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.api.Images;
import gradus.api.Leg;
import gradus.api.NdArray;
import gradus.api.TrainingLog;
import gradus.cnn.CnnClassifier;
import gradus.reference.cnn.TorchCnnClassifier;
import gradus.reference.fakes.Natives;
import gradus.suite.PlannedCheck;
import gradus.suite.testing.Report;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Solutions that are wrong in ways which no kept mistake copies exactly, lazy ones, and dishonest ones.
final class OddStudentsTest {
    @BeforeAll
    static void load() {
        Natives.load();
    }

    /// The reference with other answers, in one place each.
    private static class Odd extends TorchCnnClassifier {
        Odd() {
            super(Device.CPU);
        }
    }

    private static boolean plain(PlannedCheck check) {
        return List.of("trained-plain", "batches", "overfit").contains(check.id());
    }

    private static List<String> lost(CnnClassifier student, Predicate<PlannedCheck> which) {
        return ExaminedTemplate.examine(student, 4, which).lost();
    }

    @Test
    void aMissingParameterIsNamed() {
        Map<String, NdArray> weights = new LinkedHashMap<>(Weights.zeros(Inputs.MICRO));
        assertTrue(Weights.problem(Inputs.MICRO, weights).isEmpty());
        weights.remove("conv2.bias");
        assertTrue(Weights.problem(Inputs.MICRO, weights)
                .orElseThrow()
                .startsWith("parameters() lacks conv2.bias; it has"));
        weights.put("conv2.bias", NdArray.zeros(9));
        assertEquals(
                "parameter conv2.bias has the shape [9], expected [8]",
                Weights.problem(Inputs.MICRO, weights).orElseThrow());
        weights.put("conv2.bias", NdArray.of(0, 0, Float.NaN, 0, 0, 0, 0, 0));
        assertEquals(
                "parameter conv2.bias holds NaN at place 2: training went out of bounds",
                Weights.problem(Inputs.MICRO, weights).orElseThrow());
        weights.put("conv2.bias", NdArray.zeros(8));
        weights.put("more", NdArray.zeros(8));
        assertTrue(Weights.problem(Inputs.MICRO, weights)
                .orElseThrow()
                .startsWith("parameters() has more names than the sheet"));
    }

    @Test
    void weightsThatTurnIntoNaNEarnNothing() {
        CnnClassifier student = new Odd() {
            private boolean trained;

            @Override
            public Leg trainLeg(int epochs) {
                trained = true;
                return super.trainLeg(epochs);
            }

            @Override
            public Map<String, NdArray> parameters() {
                Map<String, NdArray> weights = new LinkedHashMap<>(super.parameters());
                if (trained) {
                    weights.put("fc2.bias", NdArray.of(0, 0, 0, 0, Float.POSITIVE_INFINITY));
                }
                return weights;
            }
        };
        assertEquals(List.of("batches", "overfit", "trained-plain"), lost(student, OddStudentsTest::plain));
    }

    @Test
    void aLegThatTrainsNothingEarnsNothing() {
        CnnClassifier student = new Odd() {
            @Override
            public Leg trainLeg(int epochs) {
                double[] made = new double[epochs];
                return new Leg(new TrainingLog("epoch", made, made, made), false);
            }
        };
        assertEquals(List.of("batches", "overfit", "trained-plain"), lost(student, OddStudentsTest::plain));
    }

    @Test
    void aLegThatIgnoresItsBudgetIsSeen() {
        CnnClassifier student = new Odd() {
            @Override
            public Leg trainLeg(int epochs) {
                Leg leg = super.trainLeg(epochs + 1);
                TrainingLog log = leg.log();
                return new Leg(
                        new TrainingLog(
                                "epoch",
                                Arrays.copyOf(log.trainLoss(), epochs),
                                Arrays.copyOf(log.validationLoss(), epochs),
                                Arrays.copyOf(log.validationMetric(), epochs)),
                        false);
            }
        };
        assertEquals(List.of("batches"), lost(student, check -> check.id().equals("batches")));
    }

    @Test
    void aLogOfTheWrongLengthIsSeen() {
        CnnClassifier student = new Odd() {
            @Override
            public Leg trainLeg(int epochs) {
                Leg leg = super.trainLeg(epochs);
                return new Leg(
                        new TrainingLog(
                                "epoch", new double[0], new double[7], leg.log().validationMetric()),
                        false);
            }
        };
        assertEquals(List.of("batches", "trained-plain"), lost(student, OddStudentsTest::plain));
    }

    @Test
    void aConstantUploadIsNotTraining() {
        Map<String, NdArray> kept = Weights.zeros(Inputs.MICRO);
        CnnClassifier student = new Odd() {
            private boolean trained;

            @Override
            public void startTraining(Images train, Images validation, TrainConfig config, long seed) {
                trained = false;
                super.startTraining(train, validation, config, seed);
            }

            @Override
            public Leg trainLeg(int epochs) {
                trained = true;
                double[] made = new double[epochs];
                return new Leg(new TrainingLog("epoch", made, made, made), false);
            }

            @Override
            public Map<String, NdArray> parameters() {
                return trained ? kept : super.parameters();
            }
        };
        assertEquals(List.of("batches", "overfit", "trained-plain"), lost(student, OddStudentsTest::plain));
    }

    @Test
    void arraysThatAreKeptAndUsedAgainAreSeen() {
        CnnClassifier student = new Odd() {
            @Override
            public void startTraining(Images train, Images validation, TrainConfig config, long seed) {
                super.startTraining(train, validation, config, seed);
                Arrays.fill(train.pixels(), (byte) 0);
            }
        };
        Report report = ExaminedTemplate.examine(student, 4, check -> check.id().equals("trained-plain"));
        assertEquals(List.of("trained-plain"), report.lost());
        assertEquals(List.of("input-mutated"), report.diagnosed());
    }

    @Test
    void aLossThatGrowsStopsTheRun() {
        CnnClassifier student = new Odd() {
            @Override
            public void startTraining(Images train, Images validation, TrainConfig config, long seed) {
                super.startTraining(train, validation, new TrainConfig("sgd", 50, 0.9, 32, 1, 0), seed);
            }
        };
        assertEquals(List.of("trained-plain"), lost(student, check -> check.id().equals("trained-plain")));
    }

    @Test
    void aForgottenLoadIsSeenByTheForwardPass() {
        CnnClassifier student = new Odd() {
            private boolean built;

            @Override
            public void load(Map<String, NdArray> values) {
                if (!built) {
                    super.load(values);
                }
            }

            @Override
            public void build(Arch arch, long seed) {
                built = false;
                super.build(arch, seed);
                built = true;
            }
        };
        assertEquals(List.of("forward"), lost(student, check -> check.id().equals("forward")));
    }

    @Test
    void modelsOfNothingAreRefused() {
        CnnClassifier it = ExaminedTemplate.reference();
        NdArray x = NdArray.zeros(1, 3, 32, 32);
        assertThrows(IllegalStateException.class, () -> it.forward(x, false, 0, 0));
        it.build(Inputs.MICRO, 1);
        assertThrows(IllegalStateException.class, () -> it.forward(x, false, 0, 0));
    }

    @Test
    void aScoreCountsTheLargestProbability() {
        Score score = Score.of(new NdArray(new float[] {0.5f, 0.25f, 0.25f, 0, 1, 0}, 2, 3), new int[] {0, 2});
        assertEquals(0.5, score.accuracy());
        assertTrue(score.loss() > 50 && Double.isFinite(score.loss()));
        assertFalse(Weights.shapes(Inputs.MICRO).isEmpty());
    }
}
