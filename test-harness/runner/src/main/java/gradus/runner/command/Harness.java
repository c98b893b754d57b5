package gradus.runner.command;

import gradus.runner.bundle.Distribution;
import gradus.runner.fault.PlatformFault;
import gradus.runner.grade.Grader;
import gradus.runner.student.PrimedSessions;
import gradus.runner.student.StudentLauncher;
import gradus.sandbox.Sandbox;
import gradus.sandbox.SandboxUnavailable;

/// The parts of a grading process, put together: distribution, a sandbox that passed its probe, primed processes.
record Harness(Distribution distribution, PrimedSessions primed, Grader grader) implements AutoCloseable {

    /// Assembles a harness, or says why this machine cannot grade.
    static Harness open() {
        Distribution distribution = Distribution.current();
        try {
            PrimedSessions primed = new PrimedSessions(new StudentLauncher(distribution, Sandbox.probe()));
            return new Harness(distribution, primed, new Grader(distribution, primed));
        } catch (SandboxUnavailable e) {
            throw new PlatformFault(PlatformFault.Code.SANDBOX_UNAVAILABLE, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        primed.close();
    }
}
