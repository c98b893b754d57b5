package gradus.server.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened to an attempt; points are milli-points.
public sealed interface Progress {
    /// The name under which browsers listen for it.
    @JsonIgnore
    default String event() {
        return switch (this) {
            case State _ -> "state";
            case Planned _ -> "planned";
            case Compiled _ -> "compiled";
            case Checked _ -> "check";
            case Graded _ -> "graded";
            case Fault _ -> "fault";
        };
    }

    /// Whether nothing follows without a person's act.
    @JsonIgnore
    default boolean last() {
        return switch (this) {
            case Graded _ -> true;
            case Fault fault -> fault.parked();
            case State state -> state.over();
            case Planned _, Compiled _, Checked _ -> false;
        };
    }

    /// The attempt stands in another state; `queue` is there while it waits.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(String state, boolean over, @Nullable Place queue) implements Progress {}

    /// A place in the queue, from 1; `ahead` attempts come before it.
    record Place(long position, long ahead) {
        public static Place after(long ahead) {
            return new Place(ahead + 1, ahead);
        }
    }

    /// All checks that will run. What was reported before it belongs to a run that a fault ended.
    record Planned(List<Check> checks) implements Progress {
        public Planned {
            checks = List.copyOf(checks);
        }
    }

    record Check(String id, String title, String item, int planned) {}

    /// The sources compiled; `entry` is the student's class.
    record Compiled(String entry) implements Progress {}

    /// One check is over.
    record Checked(int index, int of, String id, String title, String verdict, int earned, int planned, String reason)
            implements Progress {}

    /// The result is published.
    record Graded(String verdict, int points, int outOf) implements Progress {}

    /// A fault of ours; the attempt waits again, or is parked for a person.
    record Fault(String message, boolean parked) implements Progress {}
}
