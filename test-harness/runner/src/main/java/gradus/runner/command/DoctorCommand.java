package gradus.runner.command;

import gradus.runner.bundle.Distribution;
import gradus.runner.fault.BadInput;
import gradus.sandbox.BackendReport;
import gradus.sandbox.Sandbox;
import gradus.sandbox.SandboxUnavailable;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `gradus doctor`: says whether this machine can grade, and what to do where it cannot.
@Command(
        name = "doctor",
        description = "Checks this machine: JDK, distribution, libtorch, every way to hold a program.")
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
        row("class caches", "grading process: " + distribution.harnessCache().sentence());
        row("", "student process: " + distribution.studentCache().sentence());
        row("", "student process with libtorch: " + distribution.torchCache().sentence());
        try {
            return sandbox(new SandboxTable(Sandbox.survey(), Sandbox.setting().orElse("")));
        } catch (SandboxUnavailable e) {
            row("sandbox", "none: " + e.getMessage());
            return Main.PLATFORM_FAULT;
        }
    }

    private static int sandbox(SandboxTable table) {
        Optional<BackendReport> chosen = table.chosen();
        String why = table.setting().isEmpty()
                ? "the first that holds; GRADUS_SANDBOX=NAME sets another"
                : "set by GRADUS_SANDBOX=" + table.setting();
        row("sandbox", chosen.map(BackendReport::name).orElse("none: nothing is graded here") + " (" + why + ")");
        System.out.println();
        table.lines().forEach(System.out::println);
        return chosen.isPresent() ? Main.GRADED : Main.PLATFORM_FAULT;
    }

    private static void row(String name, String value) {
        System.out.printf(Locale.ROOT, "%-14s %s%n", name, value);
    }
}
