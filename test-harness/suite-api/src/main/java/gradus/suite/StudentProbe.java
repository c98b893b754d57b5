package gradus.suite;

import java.time.Duration;
import java.util.Set;

/// What is known about the last call of the student's implementation, apart from its answer.
public interface StudentProbe {
    /// Returns the CPU time that the call took in the student's process.
    Duration cpuTime();

    /// Returns the positions (from 0) of the arguments that the call changed in place.
    Set<Integer> changedArguments();
}
