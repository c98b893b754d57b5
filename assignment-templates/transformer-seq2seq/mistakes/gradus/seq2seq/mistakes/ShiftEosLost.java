package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;

/// Cuts the last column of the target before shifting.
public final class ShiftEosLost extends TorchSeq2SeqTransformer {
    public ShiftEosLost() {
        super(Device.CPU);
    }

    @Override
    public int[][][] shift(int[][] target) {
        return super.shift(columns(target, 0, -1));
    }
}
