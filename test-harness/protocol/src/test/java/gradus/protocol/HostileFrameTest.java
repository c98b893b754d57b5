package gradus.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a hostile process may write instead of a reply.
class HostileFrameTest {
    private static final int CAP = 1000;

    private static byte[] frame(int kind, WireWriter content) {
        return new WireWriter()
                .i32(1 + content.size())
                .u8(kind)
                .raw(content.toBytes())
                .toBytes();
    }

    private static String refusal(byte... stream) {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(stream), CAP);
        return assertThrows(MalformedFrame.class, reader::reply).getMessage();
    }

    @Test
    void nothingAtAllIsACleanEnd() throws IOException, MalformedFrame {
        FrameReader reader = new FrameReader(InputStream.nullInputStream(), CAP);
        assertInstanceOf(Incoming.End.class, reader.reply());
    }

    @Test
    void printedTextIsNoFrame() {
        String message = refusal("##SCORE=100\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("a frame of 1129521955 bytes; 1 to 1000 are allowed", message);
    }

    @Test
    void lengthAboveTheCapIsRefusedBeforeItsBytesAreAwaited() {
        assertEquals(
                "a frame of 1001 bytes; 1 to 1000 are allowed",
                refusal(new WireWriter().i32(1001).toBytes()));
        assertEquals(
                "a frame of 4294967295 bytes; 1 to 1000 are allowed",
                refusal(new WireWriter().i32(-1).toBytes()));
        assertEquals(
                "a frame of 0 bytes; 1 to 1000 are allowed",
                refusal(new WireWriter().i32(0).toBytes()));
    }

    @Test
    void endInsideAFrameIsNamed() {
        assertEquals("the stream ended inside the length of a frame", refusal((byte) 9, (byte) 0));
        assertEquals(
                "the stream ended after 1 of 9 bytes of a frame",
                refusal(new WireWriter().i32(9).u8(20).toBytes()));
    }

    @Test
    void requestSentAsAReplyIsNamed() throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        new FrameWriter(pipe).write(new Request.Finish());
        assertEquals("FINISH is a request, not a reply", refusal(pipe.toByteArray()));
    }

    @Test
    void replySentAsARequestIsNamed() {
        byte[] ready = frame(16, new WireWriter().i32(1));
        FrameReader reader = new FrameReader(new ByteArrayInputStream(ready), CAP);
        assertEquals(
                "READY is a reply, not a request",
                assertThrows(MalformedFrame.class, reader::request).getMessage());
    }

    @Test
    void unknownKindIsNamed() {
        assertEquals("frame of unknown kind 99", refusal(frame(99, new WireWriter())));
    }

    @Test
    void bytesAfterTheContentAreRefused() {
        assertEquals(
                "2 bytes too many",
                refusal(frame(16, new WireWriter().i32(1).u8(0).u8(0).u8(0))));
    }

    @Test
    void shortContentIsRefused() {
        assertEquals(
                "ends after 3 bytes, 1 before the end of a value",
                refusal(frame(16, new WireWriter().u8(0).u8(0).u8(0))));
    }

    @Test
    void countThatCannotFitIsRefusedBeforeAllocating() {
        WireWriter content = new WireWriter().i32(Integer.MAX_VALUE);
        assertEquals("a count of 2147483647 needs at least 51539607528 bytes, 0 are left", refusal(frame(18, content)));
        assertTrue(refusal(frame(17, new WireWriter().i32(-5))).startsWith("a count of 4294967291 needs"));
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        WireWriter content = new WireWriter().i32(2).u8(0xc3).u8(0x28);
        assertEquals("a text of 2 bytes is not UTF-8", refusal(frame(17, content)));
    }

    @Test
    void unknownLoadProblemIsRefused() {
        WireWriter content = new WireWriter().u8(77).string("").i32(0);
        assertEquals("unknown load problem 77", refusal(frame(19, content)));
    }

    @Test
    void claimedMegabytesCostNothingUntilTheyArrive() {
        byte[] claim = new WireWriter().i32(1 << 30).u8(20).toBytes();
        FrameReader reader = new FrameReader(new ByteArrayInputStream(claim), Integer.MAX_VALUE);
        long before = Runtime.getRuntime().totalMemory();
        assertThrows(MalformedFrame.class, reader::reply);
        assertTrue(Runtime.getRuntime().totalMemory() - before < 1 << 29, "a claim alone took memory");
    }

    @Test
    void capIsInclusive() throws IOException, MalformedFrame {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        new FrameWriter(pipe).write(new Reply.Threw(1, "T", "x".repeat(982), List.of()));
        assertEquals(CAP + 4, pipe.size());
        assertInstanceOf(
                Incoming.Message.class, new FrameReader(new ByteArrayInputStream(pipe.toByteArray()), CAP).reply());
    }
}
