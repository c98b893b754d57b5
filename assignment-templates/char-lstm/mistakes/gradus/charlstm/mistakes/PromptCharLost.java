package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/// Does not read the last character of the prompt.
public final class PromptCharLost extends TorchCharLanguageModel {
    @Override
    protected Step consume(Map<String, Tensor> read, String prompt) {
        int length = prompt.length();
        return super.consume(read, length == 0 ? prompt : prompt.substring(0, prompt.offsetByCodePoints(length, -1)));
    }
}
