package gradus.evidence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// The outcome of one check. Only [Passed] earns all planned points; a metric check may earn a share when it [Failed].
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Passed.class, name = "passed"),
    @JsonSubTypes.Type(value = Verdict.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = Verdict.Errored.class, name = "errored"),
    @JsonSubTypes.Type(value = Verdict.NotRun.class, name = "notRun")
})
public sealed interface Verdict {
    /// The check ran and the answer is right.
    record Passed() implements Verdict {}

    /// The check ran and the answer is wrong; `message` says what was seen against what was expected.
    record Failed(String message, Diagnosis diagnosis) implements Verdict {}

    /// The check could not finish because of the submission; `frames` are the student's own stack frames only.
    record Errored(Cause cause, String message, List<String> frames) implements Verdict {
        public Errored {
            frames = List.copyOf(frames);
        }
    }

    /// The check was planned but not started, because of an earlier cause that `message` names.
    record NotRun(Cause cause, String message) implements Verdict {}

    /// The word that every screen and table uses.
    default String word() {
        return switch (this) {
            case Passed _ -> "passed";
            case Failed _ -> "failed";
            case Errored _ -> "errored";
            case NotRun _ -> "not run";
        };
    }

    /// The one-sentence reason, or an empty string for a pass.
    default String reason() {
        return switch (this) {
            case Passed _ -> "";
            case Failed failed ->
                switch (failed.diagnosis()) {
                    case Diagnosis.None _ -> failed.message();
                    case Diagnosis.KnownMistake known -> known.sentence();
                    case Diagnosis.Divergence divergence -> divergence.sentence();
                };
            case Errored errored -> errored.message();
            case NotRun notRun -> notRun.message();
        };
    }
}
