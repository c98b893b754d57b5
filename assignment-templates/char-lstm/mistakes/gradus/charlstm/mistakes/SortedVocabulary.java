package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.Arrays;

/// Numbers the characters in the order of their code points.
public final class SortedVocabulary extends TorchCharLanguageModel {
    @Override
    protected int[] order(int[] codePoints) {
        return Arrays.stream(codePoints).sorted().toArray();
    }
}
