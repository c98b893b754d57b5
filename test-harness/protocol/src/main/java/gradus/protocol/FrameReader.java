package gradus.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads frames from the other process. A length is compared with the cap before anything is allocated, and memory
/// grows only with bytes that really arrived: at most eightfold, and to begin with a megabyte or an eighth of the
/// frame.
public final class FrameReader {
    /// A cap that holds the largest value of the shipped assignments with room to spare.
    public static final int DEFAULT_MAX_FRAME_BYTES = 256 << 20;

    /// Memory that a claimed length gets before its bytes arrive, and how it grows when they do.
    private static final int AT_ONCE = 1 << 20;

    private static final int GROWTH = 8;

    private final InputStream in;
    private final int maxFrameBytes;
    private final ByteBuffer shared;

    public FrameReader(InputStream in, int maxFrameBytes) {
        this(in, maxFrameBytes, ByteBuffer.allocate(0));
    }

    /// @param shared the memory in which the other process leaves large arguments; empty when there is none
    public FrameReader(InputStream in, int maxFrameBytes, ByteBuffer shared) {
        this.in = in;
        this.maxFrameBytes = maxFrameBytes;
        this.shared = shared;
    }

    /// Reads what the harness asks.
    public Incoming<Request> request() throws IOException, MalformedFrame {
        return switch (frame()) {
            case Incoming.End<Frame> _ -> new Incoming.End<>();
            case Incoming.Message<Frame>(Frame(FrameKind kind, WireReader head, byte[] bulk)) -> {
                Request request = request(kind, head, bulk);
                head.end();
                yield new Incoming.Message<>(request);
            }
        };
    }

    /// Reads what the student's process says.
    public Incoming<Reply> reply() throws IOException, MalformedFrame {
        return switch (frame()) {
            case Incoming.End<Frame> _ -> new Incoming.End<>();
            case Incoming.Message<Frame>(Frame(FrameKind kind, WireReader head, byte[] bulk)) -> {
                Reply reply = reply(kind, head, bulk);
                head.end();
                yield new Incoming.Message<>(reply);
            }
        };
    }

    /// A frame in two parts: what has to be decoded here, and for a call or an answer its bulk, which is only
    /// handed on.
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed through once and never compared
    private record Frame(FrameKind kind, WireReader head, byte[] bulk) {}

    private Incoming<Frame> frame() throws IOException, MalformedFrame {
        byte[] prefix = new byte[4];
        int got = in.readNBytes(prefix, 0, prefix.length);
        if (got == 0) {
            return new Incoming.End<>();
        }
        if (got < prefix.length) {
            throw new MalformedFrame("the stream ended inside the length of a frame");
        }
        int length = new WireReader(prefix).i32();
        if (length < 1 || length > maxFrameBytes) {
            throw new MalformedFrame("a frame of " + Integer.toUnsignedString(length) + " bytes; 1 to " + maxFrameBytes
                    + " are allowed");
        }
        byte[] code = arrived(1, 0, length);
        FrameKind kind = FrameKind.of(Byte.toUnsignedInt(code[0]));
        byte[] head = arrived(Math.min(kind.headBytes(), length - 1), 1, length);
        byte[] bulk = arrived(length - 1 - head.length, 1 + head.length, length);
        return new Incoming.Message<>(new Frame(kind, new WireReader(head), bulk));
    }

    /// Reads `count` bytes of a frame of `length`, of which `before` were read before.
    private byte[] arrived(int count, int before, int length) throws IOException, MalformedFrame {
        byte[] bytes = new byte[Math.min(count, Math.max(AT_ONCE, count / GROWTH))];
        int read = in.readNBytes(bytes, 0, bytes.length);
        while (read == bytes.length && read < count) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(count, (long) read * GROWTH));
            read += in.readNBytes(bytes, read, bytes.length - read);
        }
        if (read < count) {
            throw new MalformedFrame(
                    "the stream ended after " + (before + read) + " of " + length + " bytes of a frame");
        }
        return bytes;
    }

    private Request request(FrameKind kind, WireReader in, byte[] bulk) throws MalformedFrame {
        return switch (kind) {
            case SUBMIT -> new Request.Submit(in.string(), in.string(), sources(in));
            case CALL -> new Request.Call(in.i32(), in.i32(), ByteBuffer.wrap(bulk));
            case SHARED_CALL -> new Request.Call(in.i32(), in.i32(), left(in.i32()));
            case FINISH -> new Request.Finish();
            case READY, LOADED, COMPILE_FAILED, NOT_LOADED, ANSWER, NULL_ANSWER, THREW, SAMPLE ->
                throw new MalformedFrame(kind + " is a reply, not a request");
        };
    }

    private ByteBuffer left(int length) throws MalformedFrame {
        if (length < 0 || length > shared.capacity()) {
            throw new MalformedFrame(
                    Integer.toUnsignedString(length) + " bytes in a shared memory of " + shared.capacity());
        }
        return shared.slice(0, length);
    }

    private static Reply reply(FrameKind kind, WireReader in, byte[] bulk) throws MalformedFrame {
        return switch (kind) {
            case READY -> new Reply.Ready(in.i32(), in.u8() != 0);
            case LOADED -> new Reply.Loaded(in.string());
            case COMPILE_FAILED -> new Reply.CompileFailed(problems(in));
            case NOT_LOADED -> new Reply.NotLoaded(LoadProblem.of(in.u8()), in.string(), strings(in));
            case ANSWER -> new Reply.Answer(in.i32(), in.i64(), bulk);
            case NULL_ANSWER -> new Reply.NullAnswer(in.i32(), in.string());
            case THREW -> new Reply.Threw(in.i32(), in.string(), in.string(), strings(in));
            case SAMPLE -> new Reply.Sample(sampled(in));
            case SUBMIT, CALL, SHARED_CALL, FINISH -> throw new MalformedFrame(kind + " is a request, not a reply");
        };
    }

    private static List<SourceFile> sources(WireReader in) throws MalformedFrame {
        int count = in.count(8);
        List<SourceFile> sources = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sources.add(new SourceFile(in.string(), in.block().rest()));
        }
        return sources;
    }

    private static List<SourceProblem> problems(WireReader in) throws MalformedFrame {
        int count = in.count(24);
        List<SourceProblem> problems = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            problems.add(new SourceProblem(in.string(), in.i64(), in.i64(), in.string()));
        }
        return problems;
    }

    /// Reads the frames of a sample, which may come at any time and is kept: few and short, or nothing at all.
    private static List<String> sampled(WireReader in) throws MalformedFrame {
        int count = in.count(4);
        if (count > Reply.Sample.MAX_FRAMES) {
            throw new MalformedFrame(
                    "a sample of " + count + " frames; at most " + Reply.Sample.MAX_FRAMES + " are allowed");
        }
        List<String> frames = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            frames.add(in.string(Reply.Sample.MAX_FRAME_BYTES));
        }
        return frames;
    }

    private static List<String> strings(WireReader in) throws MalformedFrame {
        int count = in.count(4);
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            strings.add(in.string());
        }
        return strings;
    }
}
