package gradus.protocol;

import java.nio.ByteBuffer;
import java.util.List;

/// What the harness asks of the student's process, in this order: one `Submit`, any number of `Call`s, one `Finish`.
public sealed interface Request {
    /// Compile and load these sources; `contract` is the full name of the assignment's interface, `device` where to
    /// compute (`cpu` or `cuda:N`).
    record Submit(String contract, String device, List<SourceFile> sources) implements Request {
        public Submit {
            sources = List.copyOf(sources);
        }
    }

    /// Call method number `method` of [Contract#methods()] with arguments as [Contract#encodeArguments] wrote them.
    /// A direct buffer is the memory that both processes see; its content does not travel through the pipe, and
    /// stands until the next call.
    record Call(int sequence, int method, ByteBuffer arguments) implements Request {}

    /// No more calls: end the process.
    record Finish() implements Request {}
}
