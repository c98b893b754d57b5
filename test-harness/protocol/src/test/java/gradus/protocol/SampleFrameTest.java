package gradus.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A sample comes unasked and is kept, so what it may hold is little.
class SampleFrameTest {
    private static Incoming<Reply> back(List<String> frames) throws IOException, MalformedFrame {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        new FrameWriter(pipe).write(new Reply.Sample(frames));
        return new FrameReader(new ByteArrayInputStream(pipe.toByteArray()), 1 << 20).reply();
    }

    private static String refusal(List<String> frames) {
        return assertThrows(MalformedFrame.class, () -> back(frames)).getMessage();
    }

    @Test
    void framesComeBackInOrder() throws IOException, MalformedFrame {
        List<String> frames = List.of("Solution.step(Solution.java:9)", "Solution.fit(Solution.java:3)");
        assertEquals(new Incoming.Message<Reply>(new Reply.Sample(frames)), back(frames));
    }

    @Test
    void asManyFramesAsAllowedAreRead() throws IOException, MalformedFrame {
        List<String> most = Collections.nCopies(Reply.Sample.MAX_FRAMES, "x".repeat(Reply.Sample.MAX_FRAME_BYTES));
        assertEquals(new Incoming.Message<Reply>(new Reply.Sample(most)), back(most));
    }

    @Test
    void oneFrameMoreIsRefused() {
        assertEquals(
                "a sample of 9 frames; at most 8 are allowed",
                refusal(Collections.nCopies(Reply.Sample.MAX_FRAMES + 1, "")));
    }

    @Test
    void oneByteMoreIsRefused() {
        assertEquals(
                "a text of 1001 bytes; at most 1000 are allowed",
                refusal(List.of("x".repeat(Reply.Sample.MAX_FRAME_BYTES + 1))));
    }
}
