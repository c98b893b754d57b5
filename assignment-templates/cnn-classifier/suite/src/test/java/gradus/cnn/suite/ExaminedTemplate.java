package gradus.cnn.suite;

import gradus.api.Device;
import gradus.cnn.CnnClassifier;
import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import gradus.reference.cnn.TorchCnnClassifier;
import gradus.reference.fakes.Natives;
import gradus.suite.PlannedCheck;
import gradus.suite.testing.DryRun;
import gradus.suite.testing.Report;
import java.util.function.Predicate;

/// This template's dry run.
final class ExaminedTemplate {
    static final DryRun<CnnClassifier> DRY_RUN =
            DryRun.ofThisTemplate(CnnClassifier.class, ExaminedTemplate::reference);

    static final Manifest MANIFEST = DRY_RUN.manifest();
    static final Predicate<PlannedCheck> QUICK = check -> !check.trains();

    private ExaminedTemplate() {}

    static TorchCnnClassifier reference() {
        Natives.load();
        return new TorchCnnClassifier(Device.CPU);
    }

    static Report examine(CnnClassifier implementation, long seed) {
        return DRY_RUN.examine(implementation, seed);
    }

    static Report examine(CnnClassifier implementation, long seed, Predicate<PlannedCheck> which) {
        return DRY_RUN.examine(implementation, seed, which);
    }

    static CnnClassifier make(Mistake mistake) {
        Natives.load();
        return DRY_RUN.make(mistake);
    }
}
