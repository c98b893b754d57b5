package gradus.protocol;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;

/// Writes messages as frames: a 32-bit little-endian length, one byte for the kind, the content. Each is flushed.
public final class FrameWriter {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final OutputStream out;

    public FrameWriter(OutputStream out) {
        this.out = out;
    }

    public void write(Request request) throws IOException {
        WireWriter content = new WireWriter();
        switch (request) {
            case Request.Submit(String contract, String device, List<SourceFile> sources) -> {
                content.string(contract).string(device).i32(sources.size());
                sources.forEach(s -> content.string(s.path()).block(s.content()));
                frame(FrameKind.SUBMIT, content, NOTHING);
            }
            case Request.Call(int sequence, int method, ByteBuffer arguments)
            when arguments.isDirect() ->
                frame(FrameKind.SHARED_CALL, content.i32(sequence).i32(method).i32(arguments.remaining()), NOTHING);
            case Request.Call(int sequence, int method, ByteBuffer arguments) ->
                frame(FrameKind.CALL, content.i32(sequence).i32(method), arguments);
            case Request.Finish() -> frame(FrameKind.FINISH, content, NOTHING);
        }
    }

    public void write(Reply reply) throws IOException {
        WireWriter content = new WireWriter();
        switch (reply) {
            case Reply.Ready(int version, boolean shared) ->
                frame(FrameKind.READY, content.i32(version).u8(shared ? 1 : 0), NOTHING);
            case Reply.Loaded(String entry) -> frame(FrameKind.LOADED, content.string(entry), NOTHING);
            case Reply.CompileFailed(List<SourceProblem> problems) -> {
                content.i32(problems.size());
                problems.forEach(p ->
                        content.string(p.path()).i64(p.line()).i64(p.column()).string(p.message()));
                frame(FrameKind.COMPILE_FAILED, content, NOTHING);
            }
            case Reply.NotLoaded(LoadProblem problem, String message, List<String> frames) -> {
                strings(content.u8(problem.code()).string(message), frames);
                frame(FrameKind.NOT_LOADED, content, NOTHING);
            }
            case Reply.Answer(int sequence, long mutated, byte[] value) ->
                frame(FrameKind.ANSWER, content.i32(sequence).i64(mutated), ByteBuffer.wrap(value));
            case Reply.NullAnswer(int sequence, String where) ->
                frame(FrameKind.NULL_ANSWER, content.i32(sequence).string(where), NOTHING);
            case Reply.Threw(int sequence, String type, String message, List<String> frames) -> {
                strings(content.i32(sequence).string(type).string(message), frames);
                frame(FrameKind.THREW, content, NOTHING);
            }
            case Reply.Sample(List<String> frames) -> {
                strings(content, frames);
                frame(FrameKind.SAMPLE, content, NOTHING);
            }
        }
    }

    private static void strings(WireWriter content, List<String> texts) {
        content.i32(texts.size());
        texts.forEach(content::string);
    }

    /// Writes one frame; `tail` is the bulk of a call or an answer, written without another copy.
    private void frame(FrameKind kind, WireWriter content, ByteBuffer tail) throws IOException {
        int length = Math.addExact(1 + content.size(), tail.remaining());
        byte[] head = new WireWriter()
                .i32(length)
                .u8(kind.code())
                .raw(content.toBytes())
                .toBytes();
        out.write(head);
        out.write(tail.array(), tail.arrayOffset() + tail.position(), tail.remaining());
        out.flush();
    }
}
