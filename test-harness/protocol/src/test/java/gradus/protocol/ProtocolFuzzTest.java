package gradus.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// Bytes from anywhere become a message or a [MalformedFrame], and nothing else.
class ProtocolFuzzTest {
    private static final Contract CONTRACT = Contract.of(Samples.class);

    @Property(tries = 2000, seed = "20260901")
    void anyStreamEndsInMessagesOrARefusal(@ForAll @Size(max = 400) byte[] stream) throws IOException {
        drain(stream);
    }

    @Property(tries = 2000, seed = "20260901")
    void anyContentOfAWholeFrameIsReadOrRefused(
            @ForAll @IntRange(min = 0, max = 24) int kind, @ForAll @Size(max = 200) byte[] content) throws IOException {
        drain(new WireWriter().i32(content.length + 1).u8(kind).raw(content).toBytes());
    }

    @Property(tries = 2000, seed = "20260901")
    void oneChangedByteIsReadOrRefused(@ForAll @IntRange(min = 0, max = 90) int position, @ForAll byte value)
            throws IOException {
        byte[] stream = conversation();
        stream[position % stream.length] = value;
        drain(stream);
    }

    @Property(tries = 3000, seed = "20260901")
    void anyAnswerIsRefusedOrEncodesToTheSameBytes(
            @ForAll @IntRange(min = 0, max = 9) int index, @ForAll @Size(max = 120) byte[] bytes) throws NullInAnswer {
        Method method = CONTRACT.methods().get(index);
        try {
            Object value = CONTRACT.decodeResult(method, bytes);
            assertArrayEquals(bytes, CONTRACT.encodeResult(method, value));
        } catch (MalformedFrame e) {
            assertNotNull(e.getMessage());
        }
    }

    @Property(tries = 3000, seed = "20260901")
    void anyArgumentsAreRefusedOrEncodeToTheSameBytes(
            @ForAll @IntRange(min = 0, max = 9) int index,
            @ForAll @IntRange(min = 0, max = 40) int claimed,
            @ForAll @Size(max = 120) byte[] bytes) {
        Method method = CONTRACT.methods().get(index);
        byte[] arguments = new WireWriter().i32(claimed).raw(bytes).toBytes();
        try {
            Object[] values = CONTRACT.decodeArguments(method, ByteBuffer.wrap(arguments));
            assertArrayEquals(
                    arguments, CONTRACT.encodeArguments(method, values).array());
        } catch (MalformedFrame e) {
            assertNotNull(e.getMessage());
        }
    }

    private static byte[] conversation() throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        FrameWriter writer = new FrameWriter(pipe);
        writer.write(new Reply.Ready(1, true));
        writer.write(new Reply.CompileFailed(List.of(new SourceProblem("A.java", 1, 2, "no"))));
        writer.write(new Reply.Threw(1, "E", "m", List.of("f")));
        return pipe.toByteArray();
    }

    private static void drain(byte[] stream) throws IOException {
        FrameReader replies = new FrameReader(new ByteArrayInputStream(stream), 1 << 12);
        FrameReader requests = new FrameReader(new ByteArrayInputStream(stream), 1 << 12);
        try {
            while (replies.reply() instanceof Incoming.Message<Reply>(Reply reply)) {
                assertNotNull(reply);
            }
        } catch (MalformedFrame e) {
            assertNotNull(e.getMessage());
        }
        try {
            while (requests.request() instanceof Incoming.Message<Request>(Request request)) {
                assertNotNull(request);
            }
        } catch (MalformedFrame e) {
            assertNotNull(e.getMessage());
        }
    }
}
