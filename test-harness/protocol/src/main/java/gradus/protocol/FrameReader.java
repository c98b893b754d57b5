package gradus.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Reads frames from the other process. A length is compared with the cap before anything is allocated, and memory
/// grows only with bytes that really arrived.
public final class FrameReader {
    /// A cap that holds the largest value of the shipped assignments with room to spare.
    public static final int DEFAULT_MAX_FRAME_BYTES = 256 << 20;

    private final InputStream in;
    private final int maxFrameBytes;

    public FrameReader(InputStream in, int maxFrameBytes) {
        this.in = in;
        this.maxFrameBytes = maxFrameBytes;
    }

    /// Reads what the harness asks.
    public Incoming<Request> request() throws IOException, MalformedFrame {
        return switch (frame()) {
            case Incoming.End<WireReader> _ -> new Incoming.End<>();
            case Incoming.Message<WireReader>(WireReader frame) -> {
                Request request = request(FrameKind.of(frame.u8()), frame);
                frame.end();
                yield new Incoming.Message<>(request);
            }
        };
    }

    /// Reads what the student's process says.
    public Incoming<Reply> reply() throws IOException, MalformedFrame {
        return switch (frame()) {
            case Incoming.End<WireReader> _ -> new Incoming.End<>();
            case Incoming.Message<WireReader>(WireReader frame) -> {
                Reply reply = reply(FrameKind.of(frame.u8()), frame);
                frame.end();
                yield new Incoming.Message<>(reply);
            }
        };
    }

    private Incoming<WireReader> frame() throws IOException, MalformedFrame {
        byte[] prefix = in.readNBytes(4);
        if (prefix.length == 0) {
            return new Incoming.End<>();
        }
        if (prefix.length < 4) {
            throw new MalformedFrame("the stream ended inside the length of a frame");
        }
        int length = new WireReader(prefix).i32();
        if (length < 1 || length > maxFrameBytes) {
            throw new MalformedFrame("a frame of " + Integer.toUnsignedString(length) + " bytes; 1 to " + maxFrameBytes
                    + " are allowed");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new MalformedFrame(
                    "the stream ended after " + content.length + " of " + length + " bytes of a frame");
        }
        return new Incoming.Message<>(new WireReader(content));
    }

    private static Request request(FrameKind kind, WireReader in) throws MalformedFrame {
        return switch (kind) {
            case SUBMIT -> new Request.Submit(in.string(), in.string(), sources(in));
            case CALL -> new Request.Call(in.i32(), in.i32(), in.rest());
            case FINISH -> new Request.Finish();
            case READY, LOADED, COMPILE_FAILED, NOT_LOADED, ANSWER, NULL_ANSWER, THREW ->
                throw new MalformedFrame(kind + " is a reply, not a request");
        };
    }

    private static Reply reply(FrameKind kind, WireReader in) throws MalformedFrame {
        return switch (kind) {
            case READY -> new Reply.Ready(in.i32());
            case LOADED -> new Reply.Loaded(in.string());
            case COMPILE_FAILED -> new Reply.CompileFailed(problems(in));
            case NOT_LOADED -> new Reply.NotLoaded(LoadProblem.of(in.u8()), in.string(), strings(in));
            case ANSWER -> new Reply.Answer(in.i32(), in.i64(), in.rest());
            case NULL_ANSWER -> new Reply.NullAnswer(in.i32(), in.string());
            case THREW -> new Reply.Threw(in.i32(), in.string(), in.string(), strings(in));
            case SUBMIT, CALL, FINISH -> throw new MalformedFrame(kind + " is a request, not a reply");
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

    private static List<String> strings(WireReader in) throws MalformedFrame {
        int count = in.count(4);
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            strings.add(in.string());
        }
        return strings;
    }
}
