package gradus.textclass.mistakes;

import gradus.reference.textclass.PlainTextClassifiers;
import java.util.Set;
import java.util.TreeSet;

/// Sorts the vocabulary by the alphabet.
public final class VocabularySorted extends PlainTextClassifiers {
    @Override
    protected Set<String> distinct() {
        return new TreeSet<>();
    }
}
