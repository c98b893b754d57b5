package gradus.textclass.suite;

import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import gradus.reference.textclass.PlainTextClassifiers;
import gradus.suite.testing.DryRun;
import gradus.suite.testing.Report;
import gradus.textclass.TextClassifiers;
import java.nio.file.Path;

/// This template's dry run.
final class ExaminedTemplate {
    private static final DryRun<TextClassifiers> DRY_RUN =
            DryRun.ofThisTemplate(TextClassifiers.class, PlainTextClassifiers::new);

    static final Path FOLDER = DRY_RUN.folder();
    static final Manifest MANIFEST = DRY_RUN.manifest();

    private ExaminedTemplate() {}

    static Report examine(TextClassifiers implementation, long seed) {
        return DRY_RUN.examine(implementation, seed);
    }

    static TextClassifiers make(Mistake mistake) {
        return DRY_RUN.make(mistake);
    }
}
