package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.api.NdArray;
import gradus.api.Pairs;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import java.util.stream.IntStream;

/// Measures single symbols while the decoder reads the right answer.
public final class TeacherForced extends TorchSeq2SeqTransformer {
    public TeacherForced() {
        super(Device.CPU);
    }

    @Override
    protected double validationAccuracy(Pairs validation, Vocabularies vocabularies, TrainConfig config) {
        Batch batch = encode(validation, vocabularies);
        int[][][] shifted = shift(batch.target());
        NdArray logits = forward(batch.source(), shifted[0]);
        int right = 0;
        int all = 0;
        for (int row = 0; row < batch.size(); row++) {
            for (int t = 0; t < shifted[1][row].length && shifted[1][row][t] != PAD; t++) {
                right += largest(logits, row, t) == shifted[1][row][t] ? 1 : 0;
                all++;
            }
        }
        return (double) right / all;
    }

    private static int largest(NdArray logits, int row, int t) {
        return IntStream.range(0, logits.shape()[2])
                .reduce((a, b) -> logits.at(row, t, b) > logits.at(row, t, a) ? b : a)
                .orElse(0);
    }
}
