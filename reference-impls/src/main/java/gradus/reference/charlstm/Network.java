package gradus.reference.charlstm;

import gradus.charlstm.CharLanguageModel.Cell;
import gradus.charlstm.CharLanguageModel.LmConfig;
import gradus.reference.torch.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// Embedding, recurrent layers and linear layer as functions of their weights.
///
/// Dimension letters: T time steps, B streams, V symbols, E embedding, H hidden, L layers, R = T·B.
public class Network {
    private final LmConfig config;

    public Network(LmConfig config) {
        this.config = config;
    }

    /// The state as tensors `[L, B, H]`; the cell of an RNN has no elements.
    public record Hidden(Tensor h, Tensor c) {}

    /// The logits `[R, V]` and the state after the last step.
    public record Run(Tensor logits, Hidden last) {}

    /// Reads ids [T, B] from a state.
    public Run run(Map<String, Tensor> weights, Tensor ids, Hidden state) {
        Shape shape = Shape.with("T", ids.size(0))
                .and("B", ids.size(1))
                .and("R", ids.numel())
                .and("V", config.vocabulary())
                .and("E", config.embedding())
                .and("H", config.hidden())
                .and("L", config.layers());
        Tensor embedded =
                shape.of(torch.embedding(weight(weights, Weights.EMBEDDING), ids, paddingRow(), false, false), "T B E");
        Hidden start = start(new Hidden(shape.of(state.h(), "L B H"), state.c()));
        TensorVector recurrent = recurrent(weights);
        Tensor output;
        Hidden last;
        if (config.cell() == Cell.LSTM) {
            TensorVector both = new TensorVector(start.h(), shape.of(start.c(), "L B H"));
            T_TensorTensorTensor_T all =
                    torch.lstm(embedded, both, recurrent, true, config.layers(), 0.0, false, false, false);
            output = all.get0();
            last = new Hidden(all.get1(), all.get2());
        } else {
            T_TensorTensor_T all =
                    torch.rnn_tanh(embedded, start.h(), recurrent, true, config.layers(), 0.0, false, false, false);
            output = all.get0();
            last = new Hidden(all.get1(), state.c());
        }
        Tensor rows = shape.of(output, "T B H").reshape(ids.numel(), config.hidden());
        Tensor logits = rows.matmul(weight(weights, Weights.LINEAR).t()).add(weight(weights, Weights.LINEAR_BIAS));
        return new Run(shape.of(logits, "R V"), last);
    }

    /// −ln softmax(logits)[target] for each row, 0 where the target does not count.
    public Tensor nats(Tensor logits, Tensor targets) {
        Tensor chosen =
                torch.log_softmax(logits, 1).gather(1, targets.unsqueeze(1)).squeeze(1);
        return chosen.neg().mul(counted(targets));
    }

    /// The mean over the targets that count; 0 when none does.
    public Tensor loss(Tensor logits, Tensor targets) {
        double number = Math.max(1, counted(targets).sum().item_double());
        return nats(logits, targets).sum().div(new Scalar(number));
    }

    /// 1 for a target that counts, 0 for padding.
    public Tensor counted(Tensor targets) {
        return targets.ne(new Scalar(Vocabulary.PAD)).to(torch.ScalarType.Float);
    }

    /// The gradient of the mean loss of a chunk [T + 1, B], by name.
    public Map<String, Tensor> gradients(Map<String, Tensor> weights, Run run, Tensor targets) {
        List<String> names = new ArrayList<>(weights.keySet());
        TensorVector derivatives = torch.grad(
                new TensorVector(loss(run.logits(), targets.reshape(targets.numel()))), vector(weights.values()));
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            gradients.put(names.get(i), derivatives.get(i));
        }
        return gradients;
    }

    /// The state that the first step starts from.
    protected Hidden start(Hidden given) {
        return given;
    }

    /// The row of the embedding that is not learnt.
    protected long paddingRow() {
        return Vocabulary.PAD;
    }

    /// A weight or bias of the recurrent layers as the cell uses it.
    protected Tensor used(String name, Tensor weight) {
        return weight;
    }

    private TensorVector recurrent(Map<String, Tensor> weights) {
        List<Tensor> list = new ArrayList<>();
        weights.forEach((name, weight) -> {
            if (name.startsWith("rnn.")) {
                list.add(used(name, weight));
            }
        });
        return vector(list);
    }

    private static Tensor weight(Map<String, Tensor> weights, String name) {
        Tensor weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("there is no weight " + name);
        }
        return weight;
    }

    private static TensorVector vector(Iterable<Tensor> tensors) {
        TensorVector vector = new TensorVector();
        tensors.forEach(vector::push_back);
        return vector;
    }
}
