package gradus.runner.command;

import gradus.runner.bundle.Distribution;
import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import gradus.sandbox.Sandbox;
import gradus.sandbox.SandboxUnavailable;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `gradus doctor`: says whether this machine can grade, and what to do where it cannot.
@Command(name = "doctor", description = "Checks this machine: JDK, distribution, sandbox, libtorch.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private AttackOptions attacks = new AttackOptions();

    @Override
    public Integer call() throws BadInput {
        if (attacks.wanted()) {
            return attacks.run();
        }
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
