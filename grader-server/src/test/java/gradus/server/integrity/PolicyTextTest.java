package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTextTest {
    @Test
    void saysTheRuleTheWindowAndWhatIsCompared() {
        String all = String.join("\n", PolicyText.paragraphs(7));
        for (String part : List.of(
                "0 points on the assignment for everyone involved",
                "has 7 days from their notice to reply",
                "with the other submissions for the same assignment, those of earlier years included",
                "Nobody sees the names or the code of the others",
                "an instructor who is somebody else confirms it",
                "can reverse it with a reason")) {
            assertTrue(all.contains(part), part);
        }
    }

    /// The screen sets the words before the first colon apart.
    @Test
    void eachParagraphBeginsWithWhatItIsAbout() {
        assertEquals(
                List.of("What is compared", "Notice", "Reply", "Ruling", "Afterwards"),
                PolicyText.paragraphs(1).stream()
                        .map(paragraph -> paragraph.substring(0, paragraph.indexOf(':')))
                        .toList());
    }

    @Test
    void oneDayIsNoDays() {
        assertEquals("1 day", PolicyText.days(1));
        assertEquals("14 days", PolicyText.days(14));
        assertTrue(PolicyText.paragraphs(1).get(2).contains("has 1 day from"));
    }
}
