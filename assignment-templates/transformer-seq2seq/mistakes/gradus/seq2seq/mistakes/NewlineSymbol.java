package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import java.util.List;

/// Keeps the line end as a symbol.
public final class NewlineSymbol extends TorchSeq2SeqTransformer {
    public NewlineSymbol() {
        super(Device.CPU);
    }

    @Override
    protected List<String> symbols(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
