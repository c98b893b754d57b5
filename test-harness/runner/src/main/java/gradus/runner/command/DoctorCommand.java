package gradus.runner.command;

import gradus.runner.bundle.Distribution;
import gradus.runner.fault.PlatformFault;
import gradus.sandbox.Sandbox;
import gradus.sandbox.SandboxUnavailable;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `gradus doctor`: says whether this machine can grade, and what to do where it cannot.
@Command(name = "doctor", description = "Checks this machine: JDK, distribution, sandbox, libtorch.")
final class DoctorCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Distribution distribution = Distribution.current();
        row("JDK", Runtime.version().toString());
        row("distribution", distribution.root().toString());
        row("libtorch", Files.isDirectory(distribution.natives()) ? "present" : "missing: run ./gradus build");
        try {
            row("sandbox", Sandbox.probe().name() + ", self-check passed");
            return Main.GRADED;
        } catch (SandboxUnavailable e) {
            row("sandbox", "none: " + e.getMessage());
            return Main.PLATFORM_FAULT;
        } catch (PlatformFault e) {
            row("sandbox", "none: " + e.getMessage());
            return Main.PLATFORM_FAULT;
        }
    }

    private static void row(String name, String value) {
        System.out.printf(java.util.Locale.ROOT, "%-14s %s%n", name, value);
    }
}
