package gradus.seq2seq.suite;

import gradus.api.Device;
import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import gradus.reference.seq2seq.TorchSeq2SeqTransformer;
import gradus.seq2seq.Seq2SeqTransformer;
import gradus.suite.PlannedCheck;
import gradus.suite.testing.DryRun;
import gradus.suite.testing.Report;
import java.util.function.Predicate;

/// This template's dry run.
final class ExaminedTemplate {
    static final DryRun<Seq2SeqTransformer> DRY_RUN =
            DryRun.ofThisTemplate(Seq2SeqTransformer.class, () -> new TorchSeq2SeqTransformer(Device.CPU));

    static final Manifest MANIFEST = DRY_RUN.manifest();

    private ExaminedTemplate() {}

    static Report examine(Seq2SeqTransformer implementation, long seed, Predicate<PlannedCheck> which) {
        return DRY_RUN.examine(implementation, seed, which);
    }

    /// Runs the checks that take milliseconds.
    static Report examineCheaply(Seq2SeqTransformer implementation, long seed) {
        return DRY_RUN.examine(implementation, seed, check -> !check.trains());
    }

    /// Runs one check.
    static Report examineOnly(Seq2SeqTransformer implementation, long seed, String id) {
        return DRY_RUN.examine(implementation, seed, check -> check.id().equals(id));
    }

    static Seq2SeqTransformer make(Mistake mistake) {
        return DRY_RUN.make(mistake);
    }
}
