package gradus.autodiff.suite;

import gradus.autodiff.Autodiff;
import gradus.suite.testing.HandedInRules;

/// Starter, reference and mistakes as a student would hand them in: sources only, on the student's class path.
final class HandedInTest extends HandedInRules<Autodiff> {
    HandedInTest() {
        super(ExaminedTemplate.DRY_RUN, 15);
    }
}
