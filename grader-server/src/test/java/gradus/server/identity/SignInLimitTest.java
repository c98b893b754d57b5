package gradus.server.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.server.platform.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInLimitTest {
    private Instant now = Instant.EPOCH;
    private final SignInLimit limit = new SignInLimit(() -> now);

    private void fail(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            limit.failed(username, address);
        }
    }

    @Test
    void stopsAfterTooManyFailuresAndForgivesWithTime() {
        fail(SignInLimit.FAILURES, "student01", "10.0.0.1");
        Problem refused = assertThrows(Problem.class, () -> limit.check("student01", "10.0.0.1"));
        assertEquals(429, refused.status());
        now = now.plus(SignInLimit.WINDOW);
        assertDoesNotThrow(() -> limit.check("student01", "10.0.0.1"));
    }

    @Test
    void aStrangerElsewhereLocksNobodyOut() {
        fail(SignInLimit.FAILURES, "student01", "10.6.6.6");
        assertDoesNotThrow(() -> limit.check("student01", "10.0.0.1"));
        assertDoesNotThrow(() -> limit.check("student02", "10.6.6.6"));
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        fail(SignInLimit.FAILURES - 1, "student01", "10.0.0.1");
        limit.succeeded("student01", "10.0.0.1");
        fail(SignInLimit.FAILURES - 1, "student01", "10.0.0.1");
        assertDoesNotThrow(() -> limit.check("student01", "10.0.0.1"));
    }
}
