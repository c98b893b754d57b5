package gradus.textclass.suite;

import gradus.suite.testing.HandedInRules;
import gradus.textclass.TextClassifiers;

/// Starter, reference and mistakes as a student would hand them in: sources only, on the student's class path.
final class HandedInTest extends HandedInRules<TextClassifiers> {
    HandedInTest() {
        super(ExaminedTemplate.DRY_RUN, 15);
    }
}
