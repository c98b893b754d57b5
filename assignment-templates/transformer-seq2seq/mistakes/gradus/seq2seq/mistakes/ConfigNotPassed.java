package gradus.seq2seq.mistakes;

import gradus.api.Device;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;

/// Builds hidden layers of four times the dimension whatever was asked.
public final class ConfigNotPassed extends TorchSeq2SeqTransformer {
    public ConfigNotPassed() {
        super(Device.CPU);
    }

    @Override
    public void build(TransformerConfig config, long seed) {
        super.build(
                new TransformerConfig(
                        config.sourceSize(),
                        config.targetSize(),
                        config.dimension(),
                        config.heads(),
                        4 * config.dimension(),
                        config.encoderLayers(),
                        config.decoderLayers(),
                        config.dropProbability()),
                seed);
    }
}
