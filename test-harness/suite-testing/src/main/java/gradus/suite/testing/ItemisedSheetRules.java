package gradus.suite.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.manifest.RubricItem;
import gradus.manifest.RubricItem.Kind;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The rules of a sheet whose graded checks are all hidden, and whose handout has a row and a paragraph of its own for
/// every item.
public abstract class ItemisedSheetRules extends SheetRules {
    protected ItemisedSheetRules(DryRun<?> template, Map<Kind, Integer> points, int practice) {
        super(template, points, practice);
    }

    @Test
    void whatIsNoPracticeIsHidden() {
        plan().forEach((id, check) -> assertEquals(!id.startsWith(PRACTICE), check.hidden(), id));
    }

    @Test
    void theHandoutPrintsEveryItemWithItsPoints() throws IOException {
        String handout = handout();
        for (RubricItem item : manifest().rubric()) {
            assertTrue(handout.contains("| " + item.item() + " | " + item.points() + " |"), item.item());
            assertTrue(handout.contains("**" + item.item() + "** (" + item.points()), item.item());
        }
    }
}
