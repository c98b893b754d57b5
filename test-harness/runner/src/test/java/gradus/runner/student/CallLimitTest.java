package gradus.runner.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallLimitTest {
    private final CountDownLatch killed = new CountDownLatch(1);
    private final CallLimit limit = new CallLimit(killed::countDown);

    @Test
    void anExchangeInTimeIsLeftAlone() {
        limit.begin(Duration.ofMinutes(1));
        assertFalse(limit.end());
        assertEquals(1, killed.getCount());
    }

    @Test
    void aLateExchangeIsEnded() throws InterruptedException {
        limit.begin(Duration.ofMillis(20));
        assertTrue(killed.await(10, TimeUnit.SECONDS));
        assertTrue(limit.end());
    }

    @Test
    void aShortLimitAfterALongOneIsNotOverslept() throws InterruptedException {
        limit.begin(Duration.ofMinutes(10));
        assertFalse(limit.end());
        limit.begin(Duration.ofMillis(20));
        assertTrue(killed.await(10, TimeUnit.SECONDS));
    }

    @Test
    void theTimerOfAnEarlierExchangeDoesNotEndALaterOne() throws InterruptedException {
        limit.begin(Duration.ofMillis(50));
        assertFalse(limit.end());
        limit.begin(Duration.ofMillis(400));
        assertFalse(killed.await(150, TimeUnit.MILLISECONDS));
        assertTrue(killed.await(10, TimeUnit.SECONDS));
        assertTrue(limit.end());
    }

    @Test
    void aClosedLimitEndsNobody() throws InterruptedException {
        limit.begin(Duration.ofMillis(50));
        limit.close();
        assertFalse(killed.await(150, TimeUnit.MILLISECONDS));
    }
}
