package gradus.attention.suite;

import gradus.suite.testing.QuickTemplateRules;

/// The dry run of the template: what earns all points, what loses which, and by which name it is called.
final class TemplateTest extends QuickTemplateRules {
    TemplateTest() {
        super(ExaminedTemplate.DRY_RUN, 78, 2);
    }
}
