package gradus.runner.command;

import gradus.runner.author.BundleBuilder;
import gradus.runner.bundle.AssignmentBundle;
import gradus.runner.bundle.Distribution;
import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import gradus.runner.grade.Grader;
import gradus.runner.student.PrimedSessions;
import gradus.runner.student.StudentLauncher;
import gradus.sandbox.Sandbox;
import gradus.sandbox.SandboxUnavailable;
import java.nio.file.Path;

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

    /// Opens what a person typed, in the graded tier or in the one that they named.
    AssignmentBundle assignment(String idOrPath, String tier) throws BadInput {
        Path named = distribution.assignmentFolder(idOrPath);
        Path folder = BundleBuilder.isSources(named) ? BundleBuilder.build(distribution, named) : named;
        return tier.isEmpty() ? AssignmentBundle.open(folder) : AssignmentBundle.open(folder, tier);
    }

    @Override
    public void close() {
        primed.close();
    }
}
