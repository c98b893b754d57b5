package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.api.Leg;
import gradus.api.Pairs;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import java.util.List;

/// Starts a new optimiser for every leg.
public final class OptimiserRestarts extends TorchSeq2SeqTransformer {
    public OptimiserRestarts() {
        super(Device.CPU);
    }

    private Pairs training = new Pairs(List.of(), List.of());
    private Pairs validation = training;
    private TrainConfig config = new TrainConfig(1, 1, 1, 1, 1, false);
    private long seed;

    @Override
    public void startTraining(Pairs pairs, Pairs others, TrainConfig settings, long start) {
        training = pairs;
        validation = others;
        config = settings;
        seed = start;
    }

    @Override
    public Leg trainLeg(int updates) {
        super.startTraining(training, validation, config, seed);
        return super.trainLeg(updates);
    }
}
