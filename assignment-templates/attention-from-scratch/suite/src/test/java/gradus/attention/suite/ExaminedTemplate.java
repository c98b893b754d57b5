package gradus.attention.suite;

import gradus.attention.Attention;
import gradus.reference.attention.PlainAttention;
import gradus.suite.testing.DryRun;

/// This template's dry run.
final class ExaminedTemplate {
    static final DryRun<Attention> DRY_RUN = DryRun.ofThisTemplate(Attention.class, PlainAttention::new);

    private ExaminedTemplate() {}
}
