package gradus.evidence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// How far the submission as a whole came.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Ran.class, name = "ran"),
    @JsonSubTypes.Type(value = Outcome.CompileFailed.class, name = "compileFailed"),
    @JsonSubTypes.Type(value = Outcome.NotLoaded.class, name = "notLoaded")
})
public sealed interface Outcome {
    /// The sources compiled and the entry class was created; the verdicts of the checks say the rest.
    record Ran(String entryClass) implements Outcome {}

    /// The compiler refused the sources.
    record CompileFailed(List<SourceProblem> problems) implements Outcome {
        public CompileFailed {
            problems = List.copyOf(problems);
        }
    }

    /// The sources compiled, but no single instance of the assignment's interface could be made of them.
    record NotLoaded(Cause cause, String message, List<String> frames) implements Outcome {
        public NotLoaded {
            frames = List.copyOf(frames);
        }
    }

    /// One message of the compiler; `path` is the student's own path, `line` and `column` count from 1.
    record SourceProblem(String path, long line, long column, String message) {}
}
