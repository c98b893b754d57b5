package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.api.NdArray;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import java.util.List;
import java.util.Map;

/// Makes a step after the first micro-batch already.
public final class StepAtZero extends TorchSeq2SeqTransformer {
    public StepAtZero() {
        super(Device.CPU);
    }

    private boolean first = true;

    @Override
    public Map<String, NdArray> accumulatedStep(List<Batch> microBatches, double rate, double clip) {
        first = true;
        return super.accumulatedStep(microBatches, rate, clip);
    }

    @Override
    protected void afterMicroBatch(double rate, double clip) {
        if (first) {
            clipGradients(clip);
            descend(rate);
            clearGradients();
        }
        first = false;
    }
}
