package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CappedLogTest {
    private final AtomicInteger alarms = new AtomicInteger();

    private CappedLog read(String text, long cap) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        CappedLog log = new CappedLog(in, cap, alarms::incrementAndGet);
        log.start();
        log.drain(Duration.ofSeconds(10));
        return log;
    }

    @Test
    void textUpToTheCapIsKeptWithoutAlarm() {
        CappedLog log = read("hällo", 6);
        assertEquals("hällo", log.text());
        assertEquals(6, log.bytes());
        assertEquals(0, alarms.get());
    }

    @Test
    void textBeyondTheCapIsCountedAndReported() {
        CappedLog log = read("x".repeat(20_000), 10);
        assertEquals("x".repeat(10), log.text());
        assertEquals(20_000, log.bytes());
        assertTrue(alarms.get() > 0);
    }

    @Test
    void brokenStreamEndsTheLog() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        CappedLog log = new CappedLog(broken, 10, alarms::incrementAndGet);
        log.start();
        log.drain(Duration.ofSeconds(10));
        assertEquals("", log.text());
    }
}
