package gradus.runner.command;

import gradus.runner.attack.AttackReport;
import gradus.runner.attack.AttackRun;
import gradus.runner.bundle.Distribution;
import gradus.runner.fault.BadInput;
import gradus.runner.fault.PlatformFault;
import gradus.sandbox.Sandbox;
import gradus.sandbox.SandboxUnavailable;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `gradus doctor --attacks`: tries every attack of the corpus on this machine's sandbox.
final class AttackOptions {
    private static final int NOT_HELD = 1;

    @Option(names = "--attacks", description = "Grade every attack of the corpus, and say which were held.")
    private boolean attacks;

    @Option(
            names = "--group",
            paramLabel = "G",
            description = "With --attacks: only attacks whose group or folder begins like this.")
    private String group = "";

    @Option(names = "--json", paramLabel = "FILE", description = "With --attacks: write the result to this file.")
    private @Nullable Path json;

    boolean wanted() {
        return attacks;
    }

    int run() throws BadInput {
        try {
            AttackReport report =
                    new AttackRun(Distribution.current(), Sandbox.probe(), System.err::println).run(group);
            System.out.print(report.text());
            Optional.ofNullable(json).ifPresent(file -> ResultFile.write(file, report.json()));
            return report.good() ? Main.GRADED : NOT_HELD;
        } catch (SandboxUnavailable e) {
            throw new PlatformFault(PlatformFault.Code.SANDBOX_UNAVAILABLE, String.valueOf(e.getMessage()), e);
        }
    }
}
