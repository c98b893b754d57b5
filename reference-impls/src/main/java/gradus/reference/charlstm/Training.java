package gradus.reference.charlstm;

import gradus.api.NdArray;
import gradus.charlstm.CharLanguageModel.LmTrainConfig;
import gradus.charlstm.CharLanguageModel.State;
import java.util.List;
import java.util.Map;

/// A training run between two updates: which chunk is next, from which state, with which moments.
record Training(List<int[][]> chunks, LmTrainConfig plan, int position, State state, Adam.Moments moments) {
    /// Before training was started.
    static final Training NONE = new Training(
            List.of(),
            new LmTrainConfig(1, 1, 0, 1),
            0,
            new State(NdArray.of(), NdArray.of()),
            new Adam.Moments(Map.of(), Map.of(), 0));

    int[][] chunk() {
        if (chunks.isEmpty()) {
            throw new IllegalStateException("call startTraining before trainLeg");
        }
        return chunks.get(position);
    }

    boolean endsEpoch() {
        return position + 1 == chunks.size();
    }

    Training next(State next) {
        return new Training(chunks, plan, endsEpoch() ? 0 : position + 1, next, moments);
    }

    Training with(Adam.Moments after) {
        return new Training(chunks, plan, position, state, after);
    }
}
