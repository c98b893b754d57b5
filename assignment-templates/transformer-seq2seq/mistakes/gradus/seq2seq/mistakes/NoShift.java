package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;

/// Uses the same symbols as input and as labels.
public final class NoShift extends TorchSeq2SeqTransformer {
    public NoShift() {
        super(Device.CPU);
    }

    @Override
    public int[][][] shift(int[][] target) {
        return new int[][][] {columns(target, 0, -1), columns(target, 0, -1)};
    }
}
