package gradus.reference.seq2seq;

import gradus.seq2seq.Seq2SeqTransformer.TransformerConfig;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The names and shapes of a model's parameters, in their order.
public record Layout(Map<String, long[]> shapes) {
    public Layout {
        shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
    }

    public static Layout of(TransformerConfig config) {
        long d = config.dimension();
        Entries entries = new Entries(d, config.feedForward());
        entries.add("embedding_src.weight", config.sourceSize(), d);
        entries.add("embedding_tgt.weight", config.targetSize(), d);
        for (int n = 0; n < config.encoderLayers(); n++) {
            entries.layer("transformer.encoder.layers." + n, false);
        }
        entries.norm("transformer.encoder.norm");
        for (int n = 0; n < config.decoderLayers(); n++) {
            entries.layer("transformer.decoder.layers." + n, true);
        }
        entries.norm("transformer.decoder.norm");
        entries.linear("linear", config.targetSize(), d);
        return new Layout(entries.shapes);
    }

    /// Returns how many numbers the model has.
    public long size() {
        return shapes.values().stream()
                .mapToLong(shape -> java.util.Arrays.stream(shape).reduce(1, Math::multiplyExact))
                .sum();
    }

    private static final class Entries {
        private final Map<String, long[]> shapes = new LinkedHashMap<>();
        private final long d;
        private final long hidden;

        Entries(long d, long hidden) {
            this.d = d;
            this.hidden = hidden;
        }

        void add(String name, long... shape) {
            shapes.put(name, shape);
        }

        void layer(String name, boolean decoder) {
            attention(name + ".self_attn");
            if (decoder) {
                attention(name + ".multihead_attn");
            }
            linear(name + ".linear1", hidden, d);
            linear(name + ".linear2", d, hidden);
            norm(name + ".norm1");
            norm(name + ".norm2");
            if (decoder) {
                norm(name + ".norm3");
            }
        }

        void attention(String name) {
            add(name + ".in_proj_weight", 3 * d, d);
            add(name + ".in_proj_bias", 3 * d);
            linear(name + ".out_proj", d, d);
        }

        void linear(String name, long out, long in) {
            add(name + ".weight", out, in);
            add(name + ".bias", out);
        }

        void norm(String name) {
            add(name + ".weight", d);
            add(name + ".bias", d);
        }
    }
}
