package gradus.sandbox;

import java.util.List;
import java.util.Optional;

/// Starts programs that can do nothing but compute, read what they were given and talk over their own pipes.
public interface Sandbox {
    /// The backend's name, for settings, logs and evidence, such as "bubblewrap".
    String name();

    /// Starts the program of `confinement`.
    ///
    /// @throws SandboxUnavailable when it cannot be started confined; it is never started otherwise
    SandboxedProcess start(Confinement confinement) throws SandboxUnavailable;

    /// Tries every way to hold a submission and says what each is worth here.
    ///
    /// @throws SandboxUnavailable when this is no machine that can hold anything
    static List<BackendReport> survey() throws SandboxUnavailable {
        return Probe.survey();
    }

    /// The backend that is set in the property `gradus.sandbox` or the environment variable `GRADUS_SANDBOX`, by
    /// its name; without a setting the first that holds is taken.
    static Optional<String> setting() {
        return Probe.setting();
    }

    /// Finds the way this machine can hold a submission and proves it once by trying to break out.
    ///
    /// @throws SandboxUnavailable when nothing here holds; its message is a sentence for the administrator
    static Sandbox probe() throws SandboxUnavailable {
        return Probe.run();
    }
}
