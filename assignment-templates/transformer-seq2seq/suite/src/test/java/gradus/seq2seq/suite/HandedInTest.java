package gradus.seq2seq.suite;

import gradus.reference.fakes.Natives;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.suite.testing.HandedInRules;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.BeforeAll;

/// Starter, reference and mistakes as a student would hand them in: sources only, on the student's class path.
final class HandedInTest extends HandedInRules<Seq2SeqTransformer> {
    private static final List<Class<?>> TORCH = List.of(Tensor.class, Pointer.class);

    HandedInTest() {
        super(ExaminedTemplate.DRY_RUN, 29, TORCH, TORCH);
    }

    @BeforeAll
    static void load() {
        Natives.load();
    }
}
