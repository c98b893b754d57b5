package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import org.bytedeco.pytorch.Tensor;

/// Marks with true what attention may look at, and uses its masks that way.
public final class MaskInverted extends TorchSeq2SeqTransformer {
    public MaskInverted() {
        super(Device.CPU);
    }

    @Override
    public boolean[][] causalMask(int n) {
        return inverted(super.causalMask(n));
    }

    @Override
    public boolean[][] paddingMask(int[][] ids) {
        return inverted(super.paddingMask(ids));
    }

    @Override
    protected Tensor encoderMask(int[][] source) {
        return super.encoderMask(source).logical_not();
    }

    @Override
    protected Tensor memoryMask(int[][] source) {
        return super.memoryMask(source).logical_not();
    }

    @Override
    protected Tensor targetMask(int[][] target) {
        Tensor causal = overPairs(causalMask(target[0].length));
        return causal.logical_and(overKeys(paddingMask(target))).logical_not();
    }

    private static boolean[][] inverted(boolean[][] mask) {
        for (boolean[] row : mask) {
            for (int j = 0; j < row.length; j++) {
                row[j] = !row[j];
            }
        }
        return mask;
    }
}
