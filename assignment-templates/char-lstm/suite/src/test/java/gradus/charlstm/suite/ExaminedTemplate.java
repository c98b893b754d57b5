package gradus.charlstm.suite;

import gradus.api.Device;
import gradus.charlstm.CharLanguageModel;
import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import gradus.reference.charlstm.TorchCharLanguageModel;
import gradus.suite.PlannedCheck;
import gradus.suite.testing.DryRun;
import gradus.suite.testing.Report;
import java.util.function.Predicate;

/// This template's dry run.
final class ExaminedTemplate {
    static final DryRun<CharLanguageModel> DRY_RUN =
            DryRun.ofThisTemplate(CharLanguageModel.class, () -> new TorchCharLanguageModel(Device.CPU));

    static final Manifest MANIFEST = DRY_RUN.manifest();

    private ExaminedTemplate() {}

    static Report examine(CharLanguageModel implementation, long seed) {
        return DRY_RUN.examine(implementation, seed);
    }

    static Report examine(CharLanguageModel implementation, long seed, Predicate<PlannedCheck> which) {
        return DRY_RUN.examine(implementation, seed, which);
    }

    static CharLanguageModel make(Mistake mistake) {
        return DRY_RUN.make(mistake);
    }
}
