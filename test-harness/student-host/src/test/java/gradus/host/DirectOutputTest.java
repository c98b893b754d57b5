package gradus.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DirectOutputTest {
    private final ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    private final DirectOutput output = new DirectOutput(Channels.newChannel(pipe));

    @Test
    void everythingArrivesInOrder() throws IOException {
        byte[] noise = new byte[700_001];
        new Random(7).nextBytes(noise);
        output.write(noise[0]);
        output.write(noise, 1, 262_143);
        output.write(noise[262_144]);
        output.write(noise, 262_145, noise.length - 262_145);
        output.flush();
        assertArrayEquals(noise, pipe.toByteArray());
    }

    @Test
    void nothingIsSentBeforeItIsFlushedOrTooMuch() throws IOException {
        output.write(new byte[100]);
        assertEquals(0, pipe.size());
        output.flush();
        assertEquals(100, pipe.size());
    }
}
