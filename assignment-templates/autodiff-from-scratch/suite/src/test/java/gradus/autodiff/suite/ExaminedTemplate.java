package gradus.autodiff.suite;

import gradus.autodiff.Autodiff;
import gradus.reference.autodiff.PlainAutodiff;
import gradus.suite.testing.DryRun;

/// This template's dry run.
final class ExaminedTemplate {
    static final DryRun<Autodiff> DRY_RUN = DryRun.ofThisTemplate(Autodiff.class, PlainAutodiff::new);

    private ExaminedTemplate() {}
}
