package gradus.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameRoundTripTest {
    private static final byte[] BYTES = {1, 2, -3};

    private static <T> T content(Incoming<T> incoming) {
        return switch (incoming) {
            case Incoming.Message<T>(T content) -> content;
            case Incoming.End<T> _ -> throw new AssertionError("the stream ended");
        };
    }

    private static Request there(Request request) throws IOException, MalformedFrame {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        new FrameWriter(pipe).write(request);
        FrameReader reader = new FrameReader(new ByteArrayInputStream(pipe.toByteArray()), pipe.size());
        Request message = content(reader.request());
        assertInstanceOf(Incoming.End.class, reader.request());
        return message;
    }

    private static Reply back(Reply reply) throws IOException, MalformedFrame {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        new FrameWriter(pipe).write(reply);
        FrameReader reader = new FrameReader(new ByteArrayInputStream(pipe.toByteArray()), pipe.size());
        Reply message = content(reader.reply());
        assertInstanceOf(Incoming.End.class, reader.reply());
        return message;
    }

    @Test
    void submissionKeepsPathsAndBytes() throws IOException, MalformedFrame {
        Request.Submit sent = new Request.Submit(
                "gradus.demo.Task",
                "cuda:1",
                List.of(new SourceFile("src/Größe.java", BYTES), new SourceFile("B.java", new byte[0])));
        Request.Submit got = assertInstanceOf(Request.Submit.class, there(sent));
        assertEquals(List.of("gradus.demo.Task", "cuda:1"), List.of(got.contract(), got.device()));
        assertEquals(2, got.sources().size());
        assertEquals("src/Größe.java", got.sources().get(0).path());
        assertArrayEquals(BYTES, got.sources().get(0).content());
        assertEquals(0, got.sources().get(1).content().length);
    }

    @Test
    void callKeepsItsArguments() throws IOException, MalformedFrame {
        Request.Call got = assertInstanceOf(Request.Call.class, there(new Request.Call(7, 3, ByteBuffer.wrap(BYTES))));
        assertEquals(List.of(7, 3), List.of(got.sequence(), got.method()));
        assertArrayEquals(BYTES, got.arguments().array());
    }

    @Test
    void finishIsAFrameOfItsOwn() throws IOException, MalformedFrame {
        assertEquals(new Request.Finish(), there(new Request.Finish()));
    }

    @Test
    void repliesOfPlainPartsComeBackEqual() throws IOException, MalformedFrame {
        List<Reply> replies = List.of(
                new Reply.Ready(Reply.Ready.CURRENT, false),
                new Reply.Loaded("Solution"),
                new Reply.CompileFailed(List.of(
                        new SourceProblem("A.java", 3, 14, "';' expected"),
                        new SourceProblem("", 0, 0, "too many errors"))),
                new Reply.NullAnswer(5, "trainLoss of the returned Fit"),
                new Reply.Threw(
                        9, "java.lang.IllegalStateException", "no data", List.of("Solution.fit(Solution.java:3)")));
        for (Reply reply : replies) {
            assertEquals(reply, back(reply));
        }
    }

    @Test
    void everyLoadProblemComesBack() throws IOException, MalformedFrame {
        for (LoadProblem problem : LoadProblem.values()) {
            Reply reply = new Reply.NotLoaded(problem, "what to do", List.of("A.<clinit>(A.java:1)"));
            assertEquals(reply, back(reply));
        }
    }

    @Test
    void answerKeepsItsValueAndTheChangedArguments() throws IOException, MalformedFrame {
        Reply.Answer got = assertInstanceOf(Reply.Answer.class, back(new Reply.Answer(2, 1L << 63, BYTES)));
        assertEquals(2, got.sequence());
        assertEquals(Long.MIN_VALUE, got.mutatedArguments());
        assertArrayEquals(BYTES, got.value());
    }

    @Test
    void framesFollowEachOtherOnOnePipe() throws IOException, MalformedFrame {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        FrameWriter writer = new FrameWriter(pipe);
        for (int i = 0; i < 100; i++) {
            writer.write(new Request.Call(i, 0, ByteBuffer.allocate(i * 7)));
        }
        FrameReader reader = new FrameReader(new ByteArrayInputStream(pipe.toByteArray()), 1 << 16);
        for (int i = 0; i < 100; i++) {
            Request message = content(reader.request());
            Request.Call call = assertInstanceOf(Request.Call.class, message);
            assertEquals(i, call.sequence());
            assertEquals(i * 7, call.arguments().remaining());
        }
        assertInstanceOf(Incoming.End.class, reader.request());
    }
}
