package gradus.suite;

import java.time.Duration;
import java.util.Set;

/// The student's implementation beside its answers: what is known about the last call, and a way to begin anew.
public interface StudentProbe {
    /// Returns the CPU time that the call took in the student's process.
    Duration cpuTime();

    /// Returns the positions (from 0) of the arguments that the call changed in place.
    Set<Integer> changedArguments();

    /// Puts a new instance, in a new process, in the place of the one that answered so far; nothing that was
    /// shown to that one is known to it. How long the new one takes to start counts for nobody.
    void renew();
}
