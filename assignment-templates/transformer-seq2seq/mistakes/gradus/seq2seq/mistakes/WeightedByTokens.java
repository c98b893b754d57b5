package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.api.NdArray;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/// Weights micro-batches by their labels. With equal numbers of labels as good as the reference.
public final class WeightedByTokens extends TorchSeq2SeqTransformer {
    public WeightedByTokens() {
        super(Device.CPU);
    }

    private int labels;

    @Override
    public Map<String, NdArray> accumulatedStep(List<Batch> microBatches, double rate, double clip) {
        labels = microBatches.stream().mapToInt(WeightedByTokens::labels).sum();
        Map<String, NdArray> after = super.accumulatedStep(microBatches, rate, clip);
        labels = 0;
        return after;
    }

    @Override
    protected Tensor crossEntropy(Tensor logits, Tensor at) {
        Tensor mean = super.crossEntropy(logits, at);
        long here = at.ne(new Scalar(PAD)).sum().item_long();
        return labels == 0 ? mean : mean.mul(new Scalar((double) here / labels));
    }

    @Override
    protected double addGradients(Batch batch, int batches) {
        return super.addGradients(batch, labels == 0 ? batches : 1);
    }

    private static int labels(Batch batch) {
        return (int) Arrays.stream(batch.target())
                .flatMapToInt(row -> Arrays.stream(row).skip(1))
                .filter(id -> id != PAD)
                .count();
    }
}
