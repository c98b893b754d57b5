package gradus.charlstm.mistakes;

import gradus.api.NdArray;
import gradus.reference.charlstm.Network;
import gradus.reference.charlstm.TorchCharLanguageModel;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/// Cuts h off from the chunk before, but not c.
public final class OnlyHDetached extends TorchCharLanguageModel {
    private int[][] ids = {};
    private State start = new State(NdArray.of(), NdArray.of());
    private State end = start;

    @Override
    public Step forward(int[][] read, State state) {
        Step step = super.forward(read, state);
        ids = read;
        start = state;
        end = step.state();
        return step;
    }

    @Override
    protected Network.Hidden before(Map<String, Tensor> learnt, State state) {
        if (ids.length == 0 || !state.equals(end)) {
            return hidden(state);
        }
        Network.Hidden last =
                network().run(learnt, values.ids(ids), hidden(start)).last();
        return new Network.Hidden(last.h().detach(), last.c());
    }
}
