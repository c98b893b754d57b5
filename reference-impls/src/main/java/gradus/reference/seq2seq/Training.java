package gradus.reference.seq2seq;

import gradus.api.Leg;
import gradus.api.NdArray;
import java.util.Map;

/// What a model's training has come to.
interface Training {
    Leg leg(int updates);

    /// The weights that are handed over.
    Map<String, NdArray> parameters(Weights current);

    /// Before [TorchSeq2SeqTransformer#startTraining].
    record NotStarted() implements Training {
        @Override
        public Leg leg(int updates) {
            throw new IllegalStateException("there is no training: call startTraining first");
        }

        @Override
        public Map<String, NdArray> parameters(Weights current) {
            return current.copy();
        }
    }
}
