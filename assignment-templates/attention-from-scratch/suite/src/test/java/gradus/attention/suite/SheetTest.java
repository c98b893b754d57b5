package gradus.attention.suite;

import gradus.manifest.RubricItem.Kind;
import gradus.suite.testing.ItemisedSheetRules;
import java.util.Map;

/// The manifest, the handout and the checks say the same.
final class SheetTest extends ItemisedSheetRules {
    SheetTest() {
        super(ExaminedTemplate.DRY_RUN, Map.of(Kind.AUTO, 78, Kind.REPORT, 12, Kind.QUESTION, 10), 5);
    }
}
