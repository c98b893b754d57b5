package gradus.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/// Guards the boundary between the processes (row 60 of the attack list, both directions): hostile streams end
/// in messages or refusals, never in a crash, a hang or an allocation that the bytes did not pay for.
/// `bench/fuzz` runs ten million of the same.
class FrameFuzzTest {
    @Test
    void hostileStreamsEndInMessagesOrRefusals() throws IOException, NullInAnswer {
        FrameFuzz.Seen seen = new FrameFuzz(7).run(150_000);
        assertEquals(150_000, seen.frames());
        assertTrue(seen.messages() > 30_000, () -> "hardly any stream got past the frames: " + seen);
        assertTrue(seen.refusals() > 100_000, () -> "hardly any stream was hostile: " + seen);
    }

    @Test
    void everySeedIsAWholeFrameOfOneDirection() throws IOException, NullInAnswer {
        for (byte[] frame : FrameSeeds.of(Contract.of(Samples.class))) {
            assertTrue(reads(frame, true) != reads(frame, false), "a seed must be a request or a reply");
        }
    }

    private static boolean reads(byte[] frame, boolean reply) throws IOException {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(frame), 1 << 12, ByteBuffer.allocateDirect(64));
        try {
            return (reply ? reader.reply() : reader.request()) instanceof Incoming.Message<?>;
        } catch (MalformedFrame e) {
            return false;
        }
    }
}
