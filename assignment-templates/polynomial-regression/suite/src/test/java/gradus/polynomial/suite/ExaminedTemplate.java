package gradus.polynomial.suite;

import gradus.api.Device;
import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import gradus.polynomial.PolynomialRegression;
import gradus.reference.polynomial.TorchPolynomialRegression;
import gradus.suite.PlannedCheck;
import gradus.suite.testing.DryRun;
import gradus.suite.testing.Report;
import java.nio.file.Path;

/// This template's dry run.
final class ExaminedTemplate {
    private static final DryRun<PolynomialRegression> DRY_RUN =
            DryRun.ofThisTemplate(PolynomialRegression.class, () -> new TorchPolynomialRegression(Device.CPU));

    static final Path FOLDER = DRY_RUN.folder();
    static final Manifest MANIFEST = DRY_RUN.manifest();

    private ExaminedTemplate() {}

    static Report examine(PolynomialRegression implementation, long seed) {
        return DRY_RUN.examine(implementation, seed);
    }

    /// Runs the checks that depend on the seed, and no others.
    static Report examineHidden(PolynomialRegression implementation, long seed) {
        return DRY_RUN.examine(implementation, seed, PlannedCheck::hidden);
    }

    static PolynomialRegression make(Mistake mistake) {
        return DRY_RUN.make(mistake);
    }
}
