package gradus.textclass.suite;

import gradus.reference.textclass.PlainTextClassifiers;
import gradus.suite.testing.DryRun;
import gradus.textclass.TextClassifiers;

/// This template's dry run.
final class ExaminedTemplate {
    static final DryRun<TextClassifiers> DRY_RUN =
            DryRun.ofThisTemplate(TextClassifiers.class, PlainTextClassifiers::new);

    private ExaminedTemplate() {}
}
