package gradus.sandbox;

import java.time.Duration;
import java.util.List;

/// What one way of holding a submission is worth on this machine.
///
/// @param name as it is set in `GRADUS_SANDBOX`
/// @param memory what limits memory; so `processes` and `processorTime`
public record BackendReport(String name, State state, String memory, String processes, String processorTime) {
    /// What the self-check found.
    public sealed interface State {
        /// Every attempt to break out failed.
        record Holds(int attempts, Duration took) implements State {}

        /// Some succeeded, so that nothing is ever graded with it.
        record Leaks(int attempts, List<String> broken) implements State {
            public Leaks {
                broken = List.copyOf(broken);
            }
        }

        /// It does not start here; the reason says what an administrator can do.
        record Unavailable(String reason) implements State {}
    }

    public boolean holds() {
        return state instanceof State.Holds;
    }
}
