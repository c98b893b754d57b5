package gradus.server.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.server.integrity.Hearing.Answer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HearingTest {
    private static final Instant UNTIL = Instant.parse("2026-12-15T09:00:00Z");
    private static final Instant BEFORE = UNTIL.minusNanos(1);
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private static Hearing with(Answer answer) {
        return new Hearing(UUID.randomUUID(), "ada", answer);
    }

    @Test
    void whoDoesNotKnowIsMissingForEver() {
        Hearing unaware = with(new Answer.Unaware());
        assertFalse(unaware.notified());
        assertFalse(unaware.open(BEFORE));
        assertEquals(Optional.of("ada was not notified"), unaware.missing(UNTIL.plusSeconds(1_000_000), ZONE));
    }

    @Test
    void whoKnowsIsMissingUntilTheirTimeHasPassed() {
        Hearing awaited = with(new Answer.Awaited(UNTIL));
        assertTrue(awaited.notified());
        assertFalse(awaited.replied());
        assertTrue(awaited.open(BEFORE));
        assertFalse(awaited.open(UNTIL));
        assertEquals(
                Optional.of("ada can still reply, until Tue 15 Dec 2026, 10:00:00 Europe/Zurich"),
                awaited.missing(BEFORE, ZONE));
        assertEquals(Optional.empty(), awaited.missing(UNTIL, ZONE));
    }

    @Test
    void whoHasRepliedIsNotMissingAndCanAddToItInTime() {
        Hearing given = with(new Answer.Given(UNTIL));
        assertTrue(given.replied());
        assertTrue(given.open(BEFORE));
        assertFalse(given.open(UNTIL));
        assertEquals(Optional.empty(), given.missing(BEFORE, ZONE));
    }
}
