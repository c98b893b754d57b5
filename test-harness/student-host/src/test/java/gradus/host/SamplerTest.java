package gradus.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.FrameReader;
import gradus.protocol.FrameWriter;
import gradus.protocol.Incoming;
import gradus.protocol.MalformedFrame;
import gradus.protocol.Reply;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static StackTraceElement frame(String loader, String method) {
        return new StackTraceElement(loader, null, null, "solution.Solution", method, "Solution.java", 3);
    }

    @Test
    void onlyTheStudentsOwnFramesAreSent() {
        StackTraceElement[] stack = {
            frame("app", "park"),
            frame(SubmissionLoader.NAME, "step"),
            frame("app", "run"),
            frame(SubmissionLoader.NAME, "fit"),
            frame("app", "main")
        };
        assertEquals(
                List.of("solution.Solution.step(Solution.java:3)", "solution.Solution.fit(Solution.java:3)"),
                Sampler.frames(stack));
    }

    @Test
    void deepAndLongFramesFitIntoASample() {
        List<String> frames = Sampler.frames(Collections.nCopies(500, frame(SubmissionLoader.NAME, "ü".repeat(5000)))
                .toArray(StackTraceElement[]::new));
        assertTrue(frames.size() <= Reply.Sample.MAX_FRAMES);
        assertTrue(frames.getFirst().getBytes(java.nio.charset.StandardCharsets.UTF_8).length
                <= Reply.Sample.MAX_FRAME_BYTES);
    }

    /// The thread here has no frame of a submission, so only the reply comes, however long it takes.
    @Test
    void platformCodeIsNotSampled() throws IOException, MalformedFrame {
        try (PipedInputStream in = new PipedInputStream();
                PipedOutputStream out = new PipedOutputStream(in)) {
            Sampler sampler = new Sampler(new FrameWriter(out), Thread.currentThread());
            sampler.start();
            sampler.working();
            long until = System.nanoTime() + 3 * Reply.Sample.INTERVAL.toNanos();
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            sampler.reply(new Reply.Loaded("Solution"));
            Incoming.Message<?> first = assertInstanceOf(Incoming.Message.class, new FrameReader(in, 1000).reply());
            assertEquals(new Reply.Loaded("Solution"), first.content());
        }
    }
}
