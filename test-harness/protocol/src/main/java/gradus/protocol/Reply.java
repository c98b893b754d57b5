package gradus.protocol;

import java.time.Duration;
import java.util.List;

/// What the student's process says. Every reply is hostile input: the process runs the student's code.
public sealed interface Reply {
    /// The process is up and its compiler is warm; sent once, before anything is asked. `sharedMemory` says that it
    /// sees the memory that was meant for both.
    record Ready(int protocolVersion, boolean sharedMemory) implements Reply {
        /// Grows when an older peer would misread a frame.
        public static final int CURRENT = 2;
    }

    /// The submission compiled and its entry class was constructed.
    record Loaded(String entryClass) implements Reply {}

    /// The sources do not compile.
    record CompileFailed(List<SourceProblem> problems) implements Reply {
        public CompileFailed {
            problems = List.copyOf(problems);
        }
    }

    /// The sources compile, but there is nothing to call; `message` says what to do about it.
    record NotLoaded(LoadProblem problem, String message, List<String> frames) implements Reply {
        public NotLoaded {
            frames = List.copyOf(frames);
        }
    }

    /// The answer to call `sequence`. Bit i of `mutatedArguments` is set when the call changed argument i in place.
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed through once and never compared
    record Answer(int sequence, long mutatedArguments, byte[] value) implements Reply {}

    /// The call came back with a null, or with one inside; `where` names it: "trainLoss of the returned Fit".
    record NullAnswer(int sequence, String where) implements Reply {}

    /// The call threw. `frames` are the student's own stack frames, innermost first.
    record Threw(int sequence, String type, String message, List<String> frames) implements Reply {
        public Threw {
            frames = List.copyOf(frames);
        }
    }

    /// Where the student's code is while a call runs: its own stack frames, innermost first. It comes unasked,
    /// now and then, between a request and its reply, and is only ever shown: the student's process may claim
    /// anything.
    record Sample(List<String> frames) implements Reply {
        /// More frames than this are not a sample.
        public static final int MAX_FRAMES = 8;

        /// Bytes of a frame's text; a longer one is not a sample.
        public static final int MAX_FRAME_BYTES = 1000;

        /// The least time between two samples that an honest process sends.
        public static final Duration INTERVAL = Duration.ofMillis(250);

        public Sample {
            frames = List.copyOf(frames);
        }
    }
}
