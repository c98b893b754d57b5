package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/// Reads the characters of a prompt side by side, so that only the last one counts.
public final class PromptAsBatch extends TorchCharLanguageModel {
    @Override
    protected Step consume(Map<String, Tensor> read, String prompt) {
        int length = prompt.length();
        return super.consume(read, length == 0 ? prompt : prompt.substring(prompt.offsetByCodePoints(length, -1)));
    }
}
