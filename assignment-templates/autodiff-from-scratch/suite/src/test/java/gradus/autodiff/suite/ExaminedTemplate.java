package gradus.autodiff.suite;

import gradus.autodiff.Autodiff;
import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import gradus.reference.autodiff.PlainAutodiff;
import gradus.suite.testing.DryRun;
import gradus.suite.testing.Report;
import java.nio.file.Path;

/// This template's dry run.
final class ExaminedTemplate {
    private static final DryRun<Autodiff> DRY_RUN = DryRun.ofThisTemplate(Autodiff.class, PlainAutodiff::new);

    static final Path FOLDER = DRY_RUN.folder();
    static final Manifest MANIFEST = DRY_RUN.manifest();

    private ExaminedTemplate() {}

    static Report examine(Autodiff implementation, long seed) {
        return DRY_RUN.examine(implementation, seed);
    }

    static Autodiff make(Mistake mistake) {
        return DRY_RUN.make(mistake);
    }
}
