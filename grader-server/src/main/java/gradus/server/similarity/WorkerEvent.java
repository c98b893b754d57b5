package gradus.server.similarity;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One line from the worker.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorkerEvent.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = WorkerEvent.Done.class, name = "done"),
    @JsonSubTypes.Type(value = WorkerEvent.Stopped.class, name = "stopped"),
    @JsonSubTypes.Type(value = WorkerEvent.Fault.class, name = "fault")
})
sealed interface WorkerEvent {
    /// The id of the order that the event belongs to.
    String job();

    /// `done` of `of` steps of a phase.
    record Progress(String job, String phase, int done, int of) implements WorkerEvent {}

    /// The result file is written.
    record Done(String job) implements WorkerEvent {}

    /// The order ended because it was to.
    record Stopped(String job) implements WorkerEvent {}

    record Fault(String job, String code, String message) implements WorkerEvent {}
}
