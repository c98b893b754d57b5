package gradus.attention.suite;

import gradus.attention.Attention;
import gradus.manifest.Manifest;
import gradus.manifest.Mistake;
import gradus.reference.attention.PlainAttention;
import gradus.suite.testing.DryRun;
import gradus.suite.testing.Report;
import java.nio.file.Path;

/// This template's dry run.
final class ExaminedTemplate {
    private static final DryRun<Attention> DRY_RUN = DryRun.ofThisTemplate(Attention.class, PlainAttention::new);

    static final Path FOLDER = DRY_RUN.folder();
    static final Manifest MANIFEST = DRY_RUN.manifest();

    private ExaminedTemplate() {}

    static Report examine(Attention implementation, long seed) {
        return DRY_RUN.examine(implementation, seed);
    }

    static Attention make(Mistake mistake) {
        return DRY_RUN.make(mistake);
    }
}
