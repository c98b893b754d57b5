package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void limitsThatLimitNothingAreRefused() {
        assertDoesNotThrow(() -> new Limits(SECOND, SECOND, 1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(Duration.ZERO, SECOND, 1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(SECOND, Duration.ofSeconds(-1), 1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(SECOND, SECOND, 0, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(SECOND, SECOND, 1, 1, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Limits(SECOND, SECOND, 1, 1, 0, 0));
    }

    @Test
    void addressSpaceHoldsTheMemory() {
        assertThrows(IllegalArgumentException.class, () -> new Limits(SECOND, SECOND, 2, 1, 0, 1));
    }
}
