package gradus.charlstm.mistakes;

import gradus.reference.charlstm.TorchCharLanguageModel;

/// Takes Java chars for characters, which splits those outside of the basic plane in two.
public final class Utf16Units extends TorchCharLanguageModel {
    @Override
    protected int[] units(String text) {
        return text.chars().toArray();
    }
}
