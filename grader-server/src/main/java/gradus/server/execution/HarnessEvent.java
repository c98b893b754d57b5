package gradus.server.execution;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// One line from a harness process; points are milli-points.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = HarnessEvent.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = HarnessEvent.Started.class, name = "started"),
    @JsonSubTypes.Type(value = HarnessEvent.Planned.class, name = "planned"),
    @JsonSubTypes.Type(value = HarnessEvent.Compiled.class, name = "compiled"),
    @JsonSubTypes.Type(value = HarnessEvent.Checked.class, name = "check"),
    @JsonSubTypes.Type(value = HarnessEvent.Graded.class, name = "graded"),
    @JsonSubTypes.Type(value = HarnessEvent.Fault.class, name = "fault")
})
public sealed interface HarnessEvent {
    /// The id of the job that the event belongs to; empty for [Ready].
    String job();

    /// The process is up and takes a job.
    record Ready() implements HarnessEvent {
        @Override
        public String job() {
            return "";
        }
    }

    record Started(String job) implements HarnessEvent {}

    /// All checks that will be run, before any code of the student is loaded.
    record Planned(String job, List<Check> checks) implements HarnessEvent {
        public Planned {
            checks = List.copyOf(checks);
        }
    }

    /// One planned check.
    record Check(String id, String title, String item, int planned) {}

    /// The sources compiled; `entry` is the student's class.
    record Compiled(String job, String entry) implements HarnessEvent {}

    /// One check is over; `reason` is the sentence for the student, empty for a pass.
    record Checked(
            String job,
            int index,
            int of,
            String id,
            String title,
            String verdict,
            int earned,
            int planned,
            String reason)
            implements HarnessEvent {}

    /// The evidence file is written; `hash` names the run.
    record Graded(String job, String hash) implements HarnessEvent {}

    record Fault(String job, String code, String message) implements HarnessEvent {}
}
