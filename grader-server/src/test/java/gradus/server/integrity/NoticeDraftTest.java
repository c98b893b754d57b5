package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NoticeDraftTest {
    private final Party ada = Samples.student("ada", "Ada Lovelace");
    private final Party ben = Samples.student("ben", "Ben Müller");
    private final Party otto = Samples.outside("Otto Old (2024)");
    private final Docket docket = Samples.docket(CaseState.OPEN, ada, ben, otto);

    @Test
    void tellsTheCaseTheWindowAndTheRule() {
        assertEquals("""
                Dear Ada Lovelace,

                Your work for "Sheet one" is very much like another submission. This is why integrity case #12 was \
                opened, and why you are asked for your side of it. Nothing is decided yet.

                The passages in question are shown below this notice, and there is a form to reply. Please reply in \
                writing within 7 days: how your work came about, with whom you talked about it, and what you took from \
                elsewhere.

                If the case ends with a ruling, the rule of this course is 0 points on the assignment for everyone \
                involved. You will be told either way.""", NoticeDraft.of(docket, ada, 7));
    }

    @Test
    void somebodyWithoutAnAccountGetsThePassagesWithTheLetter() {
        String draft = NoticeDraft.of(docket, otto, 1);
        assertTrue(draft.contains("The passages in question are enclosed."), draft);
        assertTrue(draft.contains("within 1 day:"), draft);
    }

    /// What is suggested must be something that can be sent.
    @Test
    void namesNobodyElse() {
        for (Party reader : docket.parties()) {
            docket.checkNames(NoticeDraft.of(docket, reader, 7), reader, "The draft");
        }
    }
}
