package gradus.reference.seq2seq;

import gradus.reference.torch.Seeds;
import gradus.reference.torch.Values;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Inverted dropout (Srivastava et al., 2014): in training each value is dropped with a probability and the kept
/// ones
/// are scaled up; in evaluation nothing happens. The draws come from a generator of its own.
public final class Dropout {
    private final double probability;
    private final Values values;
    private GeneratorOptional generator = Seeds.generator(0);
    private boolean training;

    Dropout(double probability, Values values) {
        this.probability = probability;
        this.values = values;
    }

    void seed(long seed) {
        generator = Seeds.generator(seed);
    }

    void training(boolean on) {
        training = on;
    }

    boolean training() {
        return training;
    }

    public Tensor of(Tensor x) {
        if (!training || probability == 0) {
            return x;
        }
        Tensor kept = torch.zeros(x.shape()).bernoulli_(1 - probability, generator);
        return x.mul(values.move(kept, values.type())).div(new Scalar(1 - probability));
    }
}
