package gradus.reference.seq2seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.api.Device;
import gradus.api.NdArray;
import gradus.reference.fakes.Natives;
import gradus.reference.torch.TensorScope;
import gradus.seq2seq.Seq2SeqTransformer.Batch;
import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Gradients against finite differences in double precision, and against one big batch.
final class GradientsTest {
    private static final double H = 1e-5;
    private static final Batch BATCH =
            new Batch(new int[][] {{4, 5, 6, 7}, {6, 4, 0, 0}}, new int[][] {{3, 4, 5, 2}, {3, 6, 2, 0}});

    @BeforeAll
    static void load() {
        Natives.load();
    }

    private static TorchSeq2SeqTransformer model(ScalarType type) {
        TorchSeq2SeqTransformer model = new TorchSeq2SeqTransformer(Device.CPU, type);
        model.build(new TransformerConfig(8, 7, 8, 2, 12, 2, 2, 0), 5);
        return model;
    }

    @Test
    void gradientsAreTheSlopeOfTheLoss() {
        TorchSeq2SeqTransformer model = model(ScalarType.Double);
        Map<String, NdArray> gradients = model.gradients(BATCH.source(), BATCH.target());
        List<String> names = new ArrayList<>(gradients.keySet());
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            String name = names.get(random.nextInt(names.size()));
            NdArray gradient = gradients.get(name);
            int entry = random.nextInt(name.startsWith("embedding") ? 8 : 0, gradient.size());
            double slope = (lossAt(model, name, entry, H) - lossAt(model, name, entry, -H)) / (2 * H);
            assertEquals(slope, gradient.data()[entry], 1e-5 * Math.max(1, Math.abs(slope)), name + " " + entry);
        }
    }

    /// The loss with one number moved and moved back.
    private static double lossAt(TorchSeq2SeqTransformer model, String name, int entry, double by) {
        try (TensorScope _ = TensorScope.open();
                NoGradGuard _ = new NoGradGuard()) {
            Tensor number = model.model().weights().get(name).view(-1).select(0, entry);
            number.add_(new Scalar(by));
            double loss = model.batchLoss(BATCH).item_double();
            number.sub_(new Scalar(by));
            return loss;
        }
    }

    @Test
    void paddingOfTheQuestionHasNoGradient() {
        NdArray gradient = model(ScalarType.Float)
                .gradients(BATCH.source(), BATCH.target())
                .get("embedding_src.weight");
        for (int j = 0; j < 8; j++) {
            assertEquals(0, gradient.at(0, j));
            assertTrue(gradient.at(4, j) != 0);
        }
    }

    @Test
    void microBatchesMakeTheStepOfOneBigBatch() {
        Batch first = new Batch(new int[][] {{4, 5, 6, 7}}, new int[][] {{3, 4, 5, 2}});
        Batch second = new Batch(new int[][] {{6, 4, 4, 5}}, new int[][] {{3, 6, 5, 2}});
        Batch both = new Batch(
                new int[][] {first.source()[0], second.source()[0]},
                new int[][] {first.target()[0], second.target()[0]});
        for (double clip : new double[] {1e9, 0.1}) {
            Map<String, NdArray> one = model(ScalarType.Float).accumulatedStep(List.of(both), 0.5, clip);
            Map<String, NdArray> two = model(ScalarType.Float).accumulatedStep(List.of(first, second), 0.5, clip);
            one.forEach((name, array) -> {
                for (int i = 0; i < array.size(); i++) {
                    assertEquals(array.data()[i], two.get(name).data()[i], 1e-5, name);
                }
            });
        }
    }
}
