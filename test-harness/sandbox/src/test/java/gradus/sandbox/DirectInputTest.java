package gradus.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DirectInputTest {
    private static final int MORE_THAN_TWO_PIECES = 700_001;

    private static byte[] noise() {
        byte[] noise = new byte[MORE_THAN_TWO_PIECES];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static DirectInput of(byte[] content) {
        return new DirectInput(Channels.newChannel(new ByteArrayInputStream(content)));
    }

    @Test
    void everythingArrivesInOrder() throws IOException {
        try (DirectInput input = of(noise())) {
            byte[] seen = new byte[MORE_THAN_TWO_PIECES];
            seen[0] = (byte) input.read();
            assertEquals(3, input.readNBytes(seen, 1, 3));
            assertEquals(seen.length - 4, input.readNBytes(seen, 4, seen.length - 4));
            assertArrayEquals(noise(), seen);
        }
    }

    @Test
    void theEndIsTold() throws IOException {
        try (DirectInput input = of(new byte[] {(byte) 0x80})) {
            assertEquals(0, input.read(new byte[4], 0, 0));
            assertEquals(0x80, input.read());
            assertEquals(-1, input.read());
            assertEquals(-1, input.read(new byte[4], 0, 4));
        }
    }
}
