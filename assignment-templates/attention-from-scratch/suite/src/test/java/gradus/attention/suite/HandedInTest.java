package gradus.attention.suite;

import gradus.attention.Attention;
import gradus.suite.testing.HandedInRules;

/// Starter, reference and mistakes as a student would hand them in: sources only, on the student's class path.
final class HandedInTest extends HandedInRules<Attention> {
    HandedInTest() {
        super(ExaminedTemplate.DRY_RUN, 14);
    }
}
