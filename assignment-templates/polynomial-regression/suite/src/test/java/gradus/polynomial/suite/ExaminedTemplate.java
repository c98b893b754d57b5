package gradus.polynomial.suite;

import gradus.api.Device;
import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import gradus.polynomial.PolynomialRegression;
import gradus.reference.polynomial.TorchPolynomialRegression;
import gradus.suite.PlannedCheck;
import gradus.suite.testing.DryRun;
import gradus.suite.testing.Report;

/// This template's dry run.
final class ExaminedTemplate {
    static final DryRun<PolynomialRegression> DRY_RUN =
            DryRun.ofThisTemplate(PolynomialRegression.class, () -> new TorchPolynomialRegression(Device.CPU));

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
